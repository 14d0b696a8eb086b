package io.chartwright.render.resilience;

import io.chartwright.render.chart.ScaledWorkload;
import io.chartwright.render.chart.ScalingMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** HorizontalPodAutoscalers. */
final class Autoscalers {
    private Autoscalers() {}

    /** The autoscaler of a workload, if it has one. */
    static Optional<Map<String, Object>> of(ScaledWorkload workload) {
        return workload.component().tuning().autoscaling().map(scaling -> {
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("scaleTargetRef", Manifest.target(workload));
            spec.put("minReplicas", scaling.min());
            spec.put("maxReplicas", scaling.max());
            spec.put("metrics", ScalingMetrics.of(workload.component(), scaling.allMetrics()));
            scaling.behavior().ifPresent(behavior -> spec.put("behavior", ScalingMetrics.behavior(behavior)));
            return Manifest.of("autoscaling/v2", "HorizontalPodAutoscaler", workload, spec);
        });
    }
}
