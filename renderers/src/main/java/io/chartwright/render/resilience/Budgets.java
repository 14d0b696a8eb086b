package io.chartwright.render.resilience;

import io.chartwright.model.component.Amount;
import io.chartwright.render.chart.ScaledWorkload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** PodDisruptionBudgets. */
final class Budgets {
    private Budgets() {}

    /** The budget of a workload, if it has one. */
    static Optional<Map<String, Object>> of(ScaledWorkload workload) {
        return workload.component().tuning().disruption().map(budget -> {
            Map<String, Object> spec = new LinkedHashMap<>();
            budget.maxUnavailable().ifPresent(amount -> spec.put("maxUnavailable", data(amount)));
            budget.minAvailable().ifPresent(amount -> spec.put("minAvailable", data(amount)));
            spec.put("unhealthyPodEvictionPolicy", budget.unhealthyPods().text());
            spec.put("selector", Map.of("matchLabels", workload.selector()));
            return Manifest.of("policy/v1", "PodDisruptionBudget", workload, spec);
        });
    }

    private static Object data(Amount amount) {
        return amount.relative() ? amount.text() : (Object) amount.number();
    }
}
