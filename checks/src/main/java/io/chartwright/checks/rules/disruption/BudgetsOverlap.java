package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.IdentityHashMap;
import java.util.Map;

/** A pod takes one budget. */
final class BudgetsOverlap implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "budgets-overlap",
            Family.DISRUPTION,
            "Two budgets hold for the same pods",
            "The eviction API refuses to evict a pod that has more than one budget, with an internal"
                    + " error and not with the polite answer on which drains wait: the node cannot be drained.",
            "Keep one of the budgets, or narrow their selectors.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Map<Workload, Protection> first = new IdentityHashMap<>();
        for (Protection protection : Protection.in(scene)) {
            for (Scale scale : protection.scales()) {
                Protection other = first.putIfAbsent(scale.workload(), protection);
                if (other != null) {
                    remarks.add(
                            protection.place(),
                            "pods of " + scale.workload() + " are also under "
                                    + other.budget().object() + "; the eviction API refuses pods with two budgets",
                            "keep one of the two, or narrow the selectors");
                }
            }
        }
    }
}
