package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A metric has one target, and a behaviour has policies that can be kept: what validation asks and no schema says. */
final class ScalerRefused implements SceneRule {
    private static final long LONGEST_WINDOW = 3600;
    private static final long LONGEST_PERIOD = 1800;

    /** The block that each type of metric is described in. */
    private static final Map<String, String> BLOCKS = Map.of(
            "ContainerResource", "containerResource",
            "External", "external",
            "Object", "object",
            "Pods", "pods",
            "Resource", "resource");

    /** The targets of which each type takes one. */
    private static final Map<String, List<String>> TARGETS = Map.of(
            "ContainerResource", List.of("averageUtilization", "averageValue"),
            "External", List.of("value", "averageValue"),
            "Object", List.of("value", "averageValue"),
            "Pods", List.of("averageValue"),
            "Resource", List.of("averageUtilization", "averageValue"));

    private static final RuleDoc RULE = RuleDoc.error(
            "scaler-refused",
            Family.AUTOSCALING,
            "A scaler's metric or behaviour is none that the API server takes",
            "The API server refuses the scaler, and with it the sync of the whole release fails. A metric has the block"
                    + " of its type and one target; a window is at most 3600 seconds and a period at most 1800; an empty"
                    + " list of policies is not the same as none.",
            "Give each metric one target, and each behaviour numbers that it may have.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            if (scaler.object().apiVersion().equals("autoscaling/v2")) {
                Fields spec = scaler.object().fields().at("spec");
                spec.items("metrics").forEach(metric -> checkMetric(scaler, metric, remarks));
                checkRules(scaler, spec.at("behavior", "scaleUp"), remarks);
                checkRules(scaler, spec.at("behavior", "scaleDown"), remarks);
            }
        }
    }

    private static void checkMetric(Scaler scaler, Fields metric, SceneRemarks remarks) {
        String type = metric.text("type");
        String block = BLOCKS.getOrDefault(type, "");
        // Schemas tell of types that there are not.
        if (block.isEmpty()) {
            return;
        }
        if (!metric.at(block).present()) {
            remarks.add(scaler.place().at(metric), "a metric of type " + type + " has no " + block, "add " + block);
            return;
        }
        Fields target = metric.at(block, "target");
        List<String> known = TARGETS.getOrDefault(type, List.of());
        List<String> said =
                known.stream().filter(name -> target.at(name).present()).toList();
        if (said.size() > 1) {
            remarks.add(
                    scaler.place().at(target),
                    "a metric of type " + type + " has both " + String.join(" and ", said),
                    "keep one of them");
        } else if (said.isEmpty()) {
            remarks.add(
                    scaler.place().at(target),
                    "a metric of type " + type + " has no target that it takes",
                    "say " + String.join(" or ", known));
        }
    }

    private static void checkRules(Scaler scaler, Fields rules, SceneRemarks remarks) {
        checkAtMost(scaler, rules.at("stabilizationWindowSeconds"), LONGEST_WINDOW, remarks);
        Fields policies = rules.at("policies");
        if (policies.value() instanceof List<?> list && list.isEmpty()) {
            remarks.add(
                    scaler.place().at(policies),
                    "a list of no policies",
                    "drop it for the defaults, or say selectPolicy: Disabled to change nothing");
        }
        for (Fields policy : policies.items()) {
            checkAtMost(scaler, policy.at("periodSeconds"), LONGEST_PERIOD, remarks);
            checkPositive(scaler, policy.at("periodSeconds"), "periodSeconds", remarks);
            checkPositive(scaler, policy.at("value"), "value", remarks);
        }
    }

    private static void checkAtMost(Scaler scaler, Fields number, long most, SceneRemarks remarks) {
        OptionalLong whole = number.whole();
        if (whole.isPresent() && whole.getAsLong() > most) {
            remarks.add(
                    scaler.place().at(number), whole.getAsLong() + " is more than " + most, "say " + most + " or less");
        }
    }

    private static void checkPositive(Scaler scaler, Fields number, String name, SceneRemarks remarks) {
        OptionalLong whole = number.whole();
        if (whole.isPresent() && whole.getAsLong() < 1) {
            remarks.add(scaler.place().at(number), name + " is " + whole.getAsLong(), "say 1 or more");
        }
    }
}
