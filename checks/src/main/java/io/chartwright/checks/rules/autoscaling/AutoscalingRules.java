package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about autoscalers. */
public final class AutoscalingRules {
    private AutoscalingRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new ScalerTargetMissing(),
                new ScalerBounds(),
                new ScalerRefused(),
                new ScalerMetricWithoutRequest(),
                new ScalerTargetOutOfReach(),
                new ScalerWithoutMetrics(),
                new ScalersOverlap(),
                new ScalerAndReplicas(),
                new ScalerOnSingleton(),
                new ScalerBeyondCluster());
    }
}
