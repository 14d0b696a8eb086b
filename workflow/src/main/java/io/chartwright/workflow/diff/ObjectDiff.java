package io.chartwright.workflow.diff;

import java.util.List;
import java.util.Set;

/**
 * What became of one object.
 *
 * @param kind whether it came, went or changed
 * @param id which object
 * @param fields what changed in it, sorted by path; empty unless it is in both sides
 * @param hazards what hurts
 */
public record ObjectDiff(ChangeKind kind, ObjectId id, List<FieldChange> fields, List<Hazard> hazards) {
    private static final Set<String> CHART = Set.of(
            "metadata.labels[app.kubernetes.io/managed-by]",
            "metadata.labels[helm.sh/chart]",
            "metadata.labels[app.kubernetes.io/version]",
            "metadata.annotations[helm.sh/chart]",
            "metadata.annotations[app.kubernetes.io/version]");

    public ObjectDiff {
        fields = List.copyOf(fields);
        hazards = List.copyOf(hazards);
    }

    /**
     * Whether it says no more than that its chart is another one or has another version: every object of a chart does so at
     * each release of it, and reports may fold them.
     */
    public boolean onlyVersion() {
        return kind == ChangeKind.CHANGED
                && hazards.isEmpty()
                && fields.stream().allMatch(field -> CHART.contains(field.path()));
    }
}
