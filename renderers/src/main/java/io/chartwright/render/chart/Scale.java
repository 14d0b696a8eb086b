package io.chartwright.render.chart;

import io.chartwright.model.component.Amount;
import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.UnhealthyPodEvictionPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many pods there are and may go, as values. */
final class Scale {
    private Scale() {}

    static Optional<Map<String, Object>> autoscaling(Component component) {
        return component.tuning().autoscaling().map(scaling -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("enabled", true);
            values.put("minReplicas", scaling.min());
            values.put("maxReplicas", scaling.max());
            scaling.cpu().ifPresent(share -> values.put("targetCPUUtilizationPercentage", share.value()));
            scaling.memory().ifPresent(share -> values.put("targetMemoryUtilizationPercentage", share.value()));
            if (hasMetrics(component)) {
                values.put("metrics", ScalingMetrics.of(component, scaling.orderedMetrics()));
            }
            scaling.behavior().ifPresent(behavior -> values.put("behavior", ScalingMetrics.behavior(behavior)));
            return values;
        });
    }

    /** Whether an autoscaler looks at more than the short forms say. */
    static boolean hasMetrics(Component component) {
        return component
                .tuning()
                .autoscaling()
                .filter(scaling -> !scaling.metrics().isEmpty())
                .isPresent();
    }

    /** Whether an autoscaler says how fast it acts. */
    static boolean hasBehavior(Component component) {
        return component.tuning().autoscaling().flatMap(Autoscaling::behavior).isPresent();
    }

    /** Where scalers lie beside the charts: whether one decides on the number of pods. */
    static Optional<Map<String, Object>> scaledBeside(Component component) {
        boolean scaled = component.tuning().autoscaling().isPresent()
                || component.tuning().keda().isPresent();
        return scaled ? Optional.of(Map.of("enabled", true)) : Optional.empty();
    }

    static Optional<Map<String, Object>> keda(Component component) {
        return component.tuning().keda().map(keda -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("enabled", true);
            values.put("minReplicaCount", keda.min());
            values.put("maxReplicaCount", keda.max());
            values.put("triggers", keda.triggers().stream().map(Scale::trigger).toList());
            return values;
        });
    }

    private static Map<String, Object> trigger(Keda.Trigger trigger) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", trigger.type());
        values.put("metadata", trigger.metadata());
        return values;
    }

    /** Whether budgets differ in what becomes of pods that are not ready, so that values must tell. */
    static boolean policiesDiffer(ComponentStages component) {
        return policies(component).size() > 1;
    }

    /** What becomes of pods that are not ready, wherever there is a budget. */
    static List<UnhealthyPodEvictionPolicy> policies(ComponentStages component) {
        return component.all().stream()
                .flatMap(one -> one.tuning().disruption().stream())
                .map(DisruptionBudget::unhealthyPods)
                .distinct()
                .toList();
    }

    static Optional<Map<String, Object>> budget(Component component, boolean policiesDiffer) {
        return component.tuning().disruption().map(budget -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("enabled", true);
            budget.maxUnavailable().ifPresent(amount -> values.put("maxUnavailable", write(amount)));
            budget.minAvailable().ifPresent(amount -> values.put("minAvailable", write(amount)));
            if (policiesDiffer) {
                values.put("unhealthyPodEvictionPolicy", budget.unhealthyPods().text());
            }
            return values;
        });
    }

    /** A number of pods, or a share of them, as the API takes it. */
    private static Object write(Amount amount) {
        return amount.relative() ? amount.text() : (Object) amount.number();
    }
}
