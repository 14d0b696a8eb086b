package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import io.chartwright.workflow.diff.hazard.Fate;
import io.chartwright.workflow.diff.hazard.ReleaseHazards;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of one chart in one environment. */
record ReleaseComparison(Side before, Side after, ObjectComparison objects) {

    /** What became of it; empty if nothing did. */
    Optional<ReleaseDiff> of(String environment, String chart) {
        Optional<Release> old = before.release(environment, chart);
        Optional<Release> now = after.release(environment, chart);
        Optional<KubeObject> application = (now.isPresent() ? after : before).application(environment, chart);
        Fate fate = application
                .map(found -> now.isPresent() ? ReleaseHazards.pruning(found) : ReleaseHazards.deletion(found))
                .orElse(Fate.DELETED);
        List<ObjectDiff> changed = objects.of(all(old), all(now), old, now, fate);
        if (old.isEmpty()) {
            return Optional.of(new ReleaseDiff(ChangeKind.ADDED, chart, changed, List.of()));
        }
        if (now.isEmpty()) {
            return Optional.of(new ReleaseDiff(
                    ChangeKind.REMOVED, chart, changed, List.of(ReleaseHazards.removed(old.get(), application))));
        }
        List<Hazard> hazards = ReleaseHazards.of(old.get(), now.get(), fate);
        return changed.isEmpty() && hazards.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleaseDiff(ChangeKind.CHANGED, chart, changed, hazards));
    }

    private static Stream<KubeObject> all(Optional<Release> release) {
        return release.stream().flatMap(Release::all);
    }
}
