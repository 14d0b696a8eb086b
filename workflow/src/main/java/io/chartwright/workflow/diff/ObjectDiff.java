package io.chartwright.workflow.diff;

import java.util.List;

/**
 * What became of one object.
 *
 * @param kind whether it came, went or changed
 * @param id which object
 * @param fields what changed in it, sorted by path; empty unless it is in both sides
 * @param hazards what hurts
 */
public record ObjectDiff(ChangeKind kind, ObjectId id, List<FieldChange> fields, List<Hazard> hazards) {

    public ObjectDiff {
        fields = List.copyOf(fields);
        hazards = List.copyOf(hazards);
    }
}
