package io.chartwright.render.chart;

import io.chartwright.model.component.Amount;
import io.chartwright.model.component.Component;
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
