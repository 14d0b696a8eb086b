package io.chartwright.workflow.diff.hazard;

import io.chartwright.workflow.diff.FieldChange;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API server fills in where nothing is said, of fields that do not change afterwards. To write it down, or no longer
 * to, changes nothing ({@code pkg/apis/<group>/v1/defaults.go} of Kubernetes).
 */
final class Defaults {
    private static final Pattern ENTRY = Pattern.compile("\\[[^]]*]");

    private static final Map<String, Object> FILLED_IN = Map.ofEntries(
            Map.entry("spec.podManagementPolicy", "OrderedReady"),
            Map.entry("spec.revisionHistoryLimit", 10L),
            Map.entry("spec.volumeClaimTemplates[].apiVersion", "v1"),
            Map.entry("spec.volumeClaimTemplates[].kind", "PersistentVolumeClaim"),
            Map.entry("spec.volumeClaimTemplates[].spec.volumeMode", "Filesystem"),
            Map.entry("spec.volumeMode", "Filesystem"),
            Map.entry("spec.completionMode", "NonIndexed"),
            Map.entry("type", "Opaque"),
            Map.entry("reclaimPolicy", "Delete"),
            Map.entry("volumeBindingMode", "Immediate"),
            Map.entry("preemptionPolicy", "PreemptLowerPriority"),
            Map.entry("roleRef.apiGroup", "rbac.authorization.k8s.io"));

    private Defaults() {}

    /** Whether one side says what the other leaves to the API server. */
    static boolean same(FieldChange field) {
        String path = ENTRY.matcher(field.path()).replaceAll("[]");
        return field.before().isPresent() != field.after().isPresent()
                && field.before()
                        .or(field::after)
                        .filter(value -> value.equals(FILLED_IN.get(path)))
                        .isPresent();
    }
}
