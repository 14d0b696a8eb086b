package io.chartwright.workflow.diff;

import java.util.List;

/**
 * What became of one chart in one environment. Not listed where nothing did.
 *
 * @param kind whether the release came, went or changed
 * @param chart the umbrella chart
 * @param objects the objects that came, went or changed, those beside the chart with them; sorted by kind and name
 * @param hazards what hurts about the release as a whole, such as another namespace
 */
public record ReleaseDiff(ChangeKind kind, String chart, List<ObjectDiff> objects, List<Hazard> hazards) {

    public ReleaseDiff {
        objects = List.copyOf(objects);
        hazards = List.copyOf(hazards);
    }
}
