package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.OptionalLong;

/** A scaler needs room between its minimum and its maximum. */
final class ScalerBounds implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "scaler-bounds",
            Family.AUTOSCALING,
            "The bounds of a scaler contradict each other",
            "The API server, or KEDA, refuses the scaler, and with it the sync of the whole release" + " fails.",
            "Let the minimum be at least 1, or with KEDA at least 0, and not more than the maximum.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            long least = scaler.ofKeda() ? 0 : 1;
            scaler.min().stream()
                    .filter(min -> min < least)
                    .forEach(min -> remarks.add(
                            scaler.place(scaler.minField()),
                            scaler.minField() + " is " + min
                                    + (min == 0 ? ", which needs a feature of Kubernetes that is off by default" : ""),
                            min == 0 ? "say 1, or scale with KEDA, which can go to 0" : "say " + least));
            scaler.max().stream()
                    .filter(max -> max < 1)
                    .forEach(max -> remarks.add(
                            scaler.place(scaler.maxField()), scaler.maxField() + " is " + max, "say at least 1"));
            checkOrder(scaler, remarks);
            checkIdle(scaler, remarks);
        }
    }

    private static void checkOrder(Scaler scaler, SceneRemarks remarks) {
        OptionalLong max = scaler.max();
        if (max.isPresent() && max.getAsLong() > 0 && scaler.min().orElse(0) > max.getAsLong()) {
            remarks.add(
                    scaler.place(scaler.minField()),
                    scaler.minField() + " " + scaler.min().getAsLong() + " is more than " + scaler.maxField() + " "
                            + max.getAsLong(),
                    "raise the maximum to at least " + scaler.min().getAsLong() + ", or lower the minimum");
        }
    }

    private static void checkIdle(Scaler scaler, SceneRemarks remarks) {
        OptionalLong idle = scaler.object().fields().whole("spec", "idleReplicaCount");
        if (scaler.ofKeda()
                && idle.isPresent()
                && idle.getAsLong() >= scaler.min().orElse(0)) {
            remarks.add(
                    scaler.place("idleReplicaCount"),
                    "idleReplicaCount " + idle.getAsLong() + " is not less than minReplicaCount "
                            + scaler.min().orElse(0),
                    "drop idleReplicaCount, or raise minReplicaCount");
        }
    }
}
