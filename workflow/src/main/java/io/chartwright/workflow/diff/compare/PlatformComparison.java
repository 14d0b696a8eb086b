package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.model.Environment;
import io.chartwright.render.proof.RenderedTree.Missing;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.hazard.Fate;
import io.chartwright.workflow.diff.hazard.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds two sides of a platform against each other. A pure function of both. */
public final class PlatformComparison {
    private PlatformComparison() {}

    /**
     * Compares.
     *
     * @param platform the platform's name
     * @param before the old side
     * @param after the new side
     * @param notes what else people should know
     */
    public static PlatformDiff of(String platform, Side before, Side after, List<String> notes) {
        ObjectComparison objects = new ObjectComparison(Scopes.with(Stream.of(before, after)
                .flatMap(side -> Stream.concat(
                        side.scene().releases().stream().flatMap(Release::all), side.scene().manifests().stream()))
                .toList()));
        EnvironmentComparison comparison =
                new EnvironmentComparison(before, after, objects, new Capacities(before, after));
        Set<String> environments = new LinkedHashSet<>(after.environments());
        environments.addAll(before.environments());
        List<EnvironmentDiff> compared =
                environments.stream().parallel().map(comparison::of).toList();
        return new PlatformDiff(
                platform,
                before.title(),
                after.title(),
                compared,
                argoCd(before, after, objects),
                notes(before, after, compared, notes));
    }

    private static List<ObjectDiff> argoCd(Side before, Side after, ObjectComparison objects) {
        Fate fate = Stream.of(after, before)
                        .flatMap(side -> side.scene().manifests().stream())
                        .anyMatch(PlatformComparison::root)
                ? Fate.DELETED
                : Fate.KEPT;
        Surroundings around = new Surroundings(
                Optional.empty(),
                Optional.empty(),
                before.scene().releases(),
                after.scene().releases(),
                List.of(),
                fate);
        return objects.of(before.argoCd().stream(), after.argoCd().stream(), around);
    }

    /** An Application that brings others and prunes them. */
    private static boolean root(KubeObject object) {
        return object.is("argoproj.io", "Application")
                && object.fields().text("spec", "source", "path").startsWith("k8s/gitops")
                && object.fields().isTrue("spec", "syncPolicy", "automated", "prune");
    }

    private static List<String> notes(Side before, Side after, List<EnvironmentDiff> compared, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(pinned(after, compared));
        Set<String> told = new TreeSet<>();
        for (Side side : List.of(before, after)) {
            side.missing("").stream()
                    .map(missing -> EnvironmentComparison.words(missing) + " (" + side.title() + ")")
                    .forEach(told::add);
        }
        List<Missing> old = before.tree().missing();
        after.tree().missing().stream()
                .filter(missing ->
                        !missing.environment().isEmpty() && missing.chart().isEmpty() && old.contains(missing))
                .map(missing -> EnvironmentComparison.words(missing) + ", and is not compared")
                .forEach(told::add);
        all.addAll(told);
        return all;
    }

    /**
     * Environments that get nothing of it yet, since they follow a tag. Of charts that go they do: Applications are no part of
     * what they follow.
     */
    private static List<String> pinned(Side after, List<EnvironmentDiff> compared) {
        return after.scene().platform().stream()
                .flatMap(platform -> platform.environments().stream())
                .filter(Environment::pinned)
                .filter(environment -> compared.stream()
                        .anyMatch(diff -> diff.environment().equals(environment.name())
                                && diff.releases().stream().anyMatch(release -> release.kind() != ChangeKind.REMOVED)))
                .map(environment -> environment.name() + " follows " + environment.revision()
                        + ": what changes in its charts reaches it only if that revision has it")
                .toList();
    }
}
