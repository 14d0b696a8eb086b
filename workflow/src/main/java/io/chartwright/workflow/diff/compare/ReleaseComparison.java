package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import io.chartwright.workflow.diff.hazard.Fate;
import io.chartwright.workflow.diff.hazard.ReleaseHazards;
import io.chartwright.workflow.diff.hazard.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of one chart in one environment. */
record ReleaseComparison(Side before, Side after, ObjectComparison objects) {

    /** What became of it; empty if nothing did. */
    Optional<ReleaseDiff> of(String environment, String chart) {
        Optional<Release> old = before.release(environment, chart);
        Optional<Release> now = after.release(environment, chart);
        Surroundings around = new Surroundings(
                old,
                now,
                before.releases(environment),
                after.releases(environment),
                after.elsewhere(environment),
                fate(environment, chart));
        List<ObjectDiff> changed = objects.of(all(old), all(now), around);
        if (now.isEmpty()) {
            return old.map(gone -> new ReleaseDiff(
                    ChangeKind.REMOVED,
                    chart,
                    changed,
                    List.of(ReleaseHazards.removed(gone, before.application(environment, chart)))));
        }
        List<Hazard> hazards = ReleaseHazards.of(around);
        if (old.isEmpty()) {
            return Optional.of(new ReleaseDiff(ChangeKind.ADDED, chart, changed, hazards));
        }
        return changed.isEmpty() && hazards.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleaseDiff(ChangeKind.CHANGED, chart, changed, hazards));
    }

    /** What becomes of objects that it no longer has. */
    Fate fate(String environment, String chart) {
        return after.release(environment, chart).isPresent()
                ? after.application(environment, chart)
                        .map(ReleaseHazards::pruning)
                        .orElse(Fate.DELETED)
                : before.application(environment, chart)
                        .map(ReleaseHazards::deletion)
                        .orElse(Fate.DELETED);
    }

    private static Stream<KubeObject> all(Optional<Release> release) {
        return release.stream().flatMap(Release::all);
    }
}
