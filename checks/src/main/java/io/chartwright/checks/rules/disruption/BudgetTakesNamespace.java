package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** An empty selector takes more than its author can see. */
final class BudgetTakesNamespace implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "budget-takes-namespace",
            Family.DISRUPTION,
            "A budget takes all pods of its namespace",
            "An empty selector finds every pod of the namespace, those of other charts and of Jobs"
                    + " included. It counts them together, and any other budget in the namespace makes two for"
                    + " its pods, which the eviction API refuses.",
            "Give each workload a budget of its own, with the selector of the workload.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Protection protection : Protection.in(scene)) {
            if (protection.budget().takesAll()) {
                remarks.add(
                        protection.place().at("spec.selector"),
                        "its selector is empty and takes every pod of namespace "
                                + protection.budget().object().namespace() + ": those of "
                                + (protection.scales().isEmpty() ? "other charts" : protection.workloads())
                                + ", and whatever else runs there",
                        "say matchLabels with the labels of one workload's pods");
            }
        }
    }
}
