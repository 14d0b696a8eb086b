package io.chartwright.render.chart;

import io.chartwright.model.component.Amount;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Keda;
import java.util.LinkedHashMap;
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
            return values;
        });
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

    static Optional<Map<String, Object>> budget(Component component) {
        return component.tuning().disruption().map(budget -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("enabled", true);
            budget.maxUnavailable().ifPresent(amount -> values.put("maxUnavailable", write(amount)));
            budget.minAvailable().ifPresent(amount -> values.put("minAvailable", write(amount)));
            return values;
        });
    }

    private static Object write(Amount amount) {
        return amount.relative() ? amount.text() : (Object) amount.number();
    }
}
