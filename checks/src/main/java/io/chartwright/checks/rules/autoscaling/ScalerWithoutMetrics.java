package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** A scaler needs something to go by. */
final class ScalerWithoutMetrics implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "scaler-without-metrics",
            Family.AUTOSCALING,
            "A scaler names no metric",
            "Kubernetes then takes 80 % of the requested cpu, which is rarely what the author had in"
                    + " mind and is nowhere to be read; KEDA refuses a ScaledObject without triggers.",
            "Name the metrics that the workload is to scale on.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            Fields spec = scaler.object().fields().at("spec");
            if (scaler.ofKeda() && spec.items("triggers").isEmpty()) {
                remarks.add(scaler.place("triggers"), "has no trigger, and KEDA refuses it", "name a trigger");
            } else if (!scaler.ofKeda()
                    && spec.items("metrics").isEmpty()
                    && !spec.at("targetCPUUtilizationPercentage").present()) {
                remarks.add(
                        scaler.place("metrics"),
                        "names no metric; Kubernetes takes " + Utilization.DEFAULT_PERCENT + " % of the requested cpu",
                        "name the metric, and be it that one");
            }
        }
    }
}
