package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.objects.Release;
import io.chartwright.render.proof.RenderedTree.Missing;
import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ReleaseDiff;
import io.chartwright.workflow.diff.hazard.EnvironmentHazards;
import io.chartwright.workflow.diff.hazard.Fate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What became of one environment. */
record EnvironmentComparison(Side before, Side after, ObjectComparison objects, Capacities capacities) {

    EnvironmentDiff of(String environment) {
        boolean old = before.environments().contains(environment);
        boolean now = after.environments().contains(environment);
        ChangeKind kind = old && now ? ChangeKind.CHANGED : now ? ChangeKind.ADDED : ChangeKind.REMOVED;
        ReleaseComparison comparison = new ReleaseComparison(before, after, objects);
        List<String> compared = charts(environment).stream()
                .filter(chart -> !before.refused(environment, chart) && !after.refused(environment, chart))
                .toList();
        List<ReleaseDiff> releases = compared.stream()
                .flatMap(chart -> comparison.of(environment, chart).stream())
                .toList();
        boolean whole = Stream.of(before, after)
                .flatMap(side -> side.missing(environment).stream())
                .allMatch(missing -> missing.chart().isEmpty());
        List<CapacityShift> shifts = whole ? capacities.shifts(environment) : List.of();
        List<Hazard> hazards = new ArrayList<>();
        if (!now) {
            hazards.add(EnvironmentHazards.removed(environment, before.releases(environment)));
        }
        if (old && now) {
            hazards.addAll(EnvironmentHazards.renamed(before.releases(environment), after.releases(environment)));
            hazards.addAll(before.revision(environment)
                    .flatMap(from ->
                            after.revision(environment).map(to -> EnvironmentHazards.repointed(environment, from, to)))
                    .orElse(List.of()));
        }
        hazards.addAll(EnvironmentHazards.left(
                environment,
                releases.stream()
                        .filter(release -> release.kind() == ChangeKind.CHANGED
                                && comparison.fate(environment, release.chart()) == Fate.KEPT)
                        .toList()));
        if (whole) {
            hazards.addAll(capacities.hazards(environment));
        }
        return new EnvironmentDiff(environment, kind, releases, shifts, hazards, notCompared(environment));
    }

    /** Charts of either side, in the order of the new one. */
    private Set<String> charts(String environment) {
        Set<String> charts = new LinkedHashSet<>();
        Stream.of(after, before)
                .flatMap(side -> side.releases(environment).stream())
                .map(Release::chart)
                .forEach(charts::add);
        return charts;
    }

    private List<String> notCompared(String environment) {
        List<Missing> old = before.missing(environment);
        List<Missing> now = after.missing(environment);
        List<String> lines = new ArrayList<>();
        old.stream()
                .filter(missing -> !now.contains(missing))
                .map(missing -> words(missing) + " (" + before.title() + ")")
                .forEach(lines::add);
        now.stream()
                .filter(missing -> !old.contains(missing) || !missing.chart().isEmpty())
                .map(missing -> words(missing) + " (" + after.title() + ")")
                .forEach(lines::add);
        return lines;
    }

    static String words(Missing missing) {
        String place = missing.problem().location().toString().replaceFirst("^charts\\.", "");
        return (place.isEmpty() ? "" : place + ": ")
                + missing.problem().message().replaceFirst("^" + missing.environment() + ": ", "");
    }
}
