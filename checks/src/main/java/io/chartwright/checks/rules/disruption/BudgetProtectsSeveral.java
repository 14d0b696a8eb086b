package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;

/** A budget is for one workload. */
final class BudgetProtectsSeveral implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "budget-protects-several",
            Family.DISRUPTION,
            "A budget is shared by several workloads",
            "Kubernetes counts the pods of all of them together: one workload may lose all its pods"
                    + " while the other's keep the sum high enough, and one that is broken keeps the nodes of the"
                    + " other from being drained.",
            "Give each workload a budget of its own, with a selector that finds only its pods.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Protection protection : Protection.in(scene)) {
            List<Scale> scales = protection.scales();
            if (scales.size() > 1 && !protection.budget().takesAll()) {
                remarks.add(
                        protection.place().at("spec.selector"),
                        protection.budget().selector() + " finds pods of " + scales.size() + " workloads, "
                                + protection.workloads() + ", and "
                                + protection.budget().words()
                                + " counts them as one",
                        "add a label to the selector that only the pods of one of them have");
            }
        }
    }
}
