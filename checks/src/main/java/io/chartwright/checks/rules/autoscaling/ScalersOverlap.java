package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Reference;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.HashMap;
import java.util.Map;

/** One scaler for one workload. */
final class ScalersOverlap implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "scalers-overlap",
            Family.AUTOSCALING,
            "Two scalers scale the same workload",
            "Each of them sets the number of replicas to what it thinks right, in turn, for ever."
                    + " Kubernetes notices two HorizontalPodAutoscalers on the same pods and stops both; KEDA"
                    + " refuses a workload that another one scales.",
            "Keep one of them. KEDA can scale on cpu and memory, too.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Map<Target, Scaler> first = new HashMap<>();
        for (Scaler scaler : Scaler.in(scene)) {
            Scaler other = first.putIfAbsent(new Target(scaler.release().environment(), scaler.target()), scaler);
            if (other != null) {
                remarks.add(
                        scaler.place("scaleTargetRef"),
                        scaler.target() + " is also scaled by " + other.object()
                                + ", and each undoes what the other does",
                        "keep one of the two; KEDA can scale on cpu and memory, too");
            }
        }
    }

    private record Target(String environment, Reference reference) {}
}
