package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Patches;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.render.proof.RenderedTree;
import io.chartwright.render.proof.RenderedTree.Missing;
import io.chartwright.workflow.diff.hazard.ReleaseHazards;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One side of a comparison.
 *
 * @param title what people call it: {@code origin/main (1f0d455), as committed}
 * @param tree what is rendered of it
 */
public record Side(String title, RenderedTree tree) {

    /** A side on which there was no platform yet. */
    public static Side nothing(String title) {
        Scene empty = new Scene(Optional.empty(), FileTree.of(Map.of()), List.of(), List.of());
        return new Side(title, new RenderedTree(empty, List.of(), List.of()));
    }

    Scene scene() {
        return tree.scene();
    }

    /** Those for which something was rendered, or was to be, in the platform's order. */
    List<String> environments() {
        Set<String> there = Stream.concat(
                        scene().releases().stream().map(Release::environment),
                        tree.missing().stream().map(Missing::environment))
                .filter(environment -> !environment.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> ordered = scene().platform().stream()
                .flatMap(platform -> platform.environments().stream())
                .map(Environment::name)
                .filter(there::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ordered.addAll(there);
        return List.copyOf(ordered);
    }

    /** What an environment follows in Git, if the platform of this side is known. */
    Optional<String> revision(String environment) {
        return scene().platform().stream()
                .flatMap(platform -> platform.environments().stream())
                .filter(known -> known.name().equals(environment))
                .map(Environment::revision)
                .findFirst();
    }

    List<Release> releases(String environment) {
        return scene().releases().stream()
                .filter(release -> release.environment().equals(environment))
                .toList();
    }

    /** Those of all other environments. */
    List<Release> elsewhere(String environment) {
        return scene().releases().stream()
                .filter(release -> !release.environment().equals(environment))
                .toList();
    }

    Optional<Release> release(String environment, String chart) {
        return releases(environment).stream()
                .filter(release -> release.chart().equals(chart))
                .findFirst();
    }

    /** What could not be rendered for an environment; for none, what belongs to no environment. */
    List<Missing> missing(String environment) {
        return tree.missing().stream()
                .filter(missing -> missing.environment().equals(environment))
                .toList();
    }

    /** Whether all of a chart could not be rendered for an environment. */
    boolean refused(String environment, String chart) {
        return missing(environment).stream().anyMatch(missing -> missing.chart().equals(chart));
    }

    /** The objects that Argo CD itself reads, and what Kustomize patches it with; none that lie beside a chart. */
    List<KubeObject> argoCd() {
        Set<KubeObject> beside = Collections.newSetFromMap(new IdentityHashMap<>());
        scene().releases().forEach(release -> beside.addAll(release.beside()));
        return Stream.concat(scene().manifests().stream(), Patches.of(scene()).stream())
                .filter(object -> !beside.contains(object))
                .toList();
    }

    /** The Application that deploys a chart to an environment, the first of a fleet's. */
    Optional<KubeObject> application(String environment, String chart) {
        return scene().manifests().stream()
                .filter(object -> object.is("argoproj.io", "Application"))
                .filter(object -> ReleaseHazards.deploys(object, environment, chart))
                .findFirst();
    }
}
