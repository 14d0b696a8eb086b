package io.chartwright.workflow.diff;

import java.util.List;

/**
 * What became of one environment. Listed even where nothing did, so that people see that it was looked at.
 *
 * @param environment its name
 * @param kind whether the environment itself came or went; {@link ChangeKind#CHANGED} where both sides have it, changed or not
 * @param releases the charts that came, went or changed
 * @param capacity what its cluster is asked for, where that is not the same
 * @param hazards what hurts about the environment as a whole
 * @param notCompared what could not be looked at, and why; such as a chart that Helm refuses on one side
 */
public record EnvironmentDiff(
        String environment,
        ChangeKind kind,
        List<ReleaseDiff> releases,
        List<CapacityShift> capacity,
        List<Hazard> hazards,
        List<String> notCompared) {

    public EnvironmentDiff {
        releases = List.copyOf(releases);
        capacity = List.copyOf(capacity);
        hazards = List.copyOf(hazards);
        notCompared = List.copyOf(notCompared);
    }
}
