package io.chartwright.render.resilience;

import io.chartwright.model.component.Keda;
import io.chartwright.render.chart.ScaledWorkload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** ScaledObjects of KEDA. */
final class ScaledObjects {
    private ScaledObjects() {}

    /** The ScaledObject of a workload, if it has one. */
    static Optional<Map<String, Object>> of(ScaledWorkload workload) {
        return workload.component().tuning().keda().map(keda -> {
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("scaleTargetRef", Manifest.target(workload));
            spec.put("minReplicaCount", keda.min());
            spec.put("maxReplicaCount", keda.max());
            spec.put(
                    "triggers",
                    keda.triggers().stream().map(ScaledObjects::trigger).toList());
            return Manifest.of("keda.sh/v1alpha1", "ScaledObject", workload, spec);
        });
    }

    private static Map<String, Object> trigger(Keda.Trigger trigger) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", trigger.type());
        data.put("metadata", trigger.metadata());
        return data;
    }
}
