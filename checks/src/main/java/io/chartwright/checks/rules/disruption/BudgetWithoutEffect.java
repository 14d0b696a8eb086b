package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.OptionalLong;

/** A budget that lets all pods go at once is none. */
final class BudgetWithoutEffect implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "budget-without-effect",
            Family.DISRUPTION,
            "A budget lets all pods go at once",
            "It looks like protection and is none: a budget on a single replica that may be"
                    + " unavailable, or minAvailable 0, allows whatever a drain wants to do.",
            "Run at least two replicas and allow one of them to be unavailable, or drop the budget.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Protection protection : Protection.in(scene)) {
            long most = protection.most();
            OptionalLong evictions = protection.evictions(most);
            if (most > 0 && evictions.isPresent() && evictions.getAsLong() == most) {
                remarks.add(protection.place(), message(protection, most), hint(most));
            }
        }
    }

    private static String message(Protection protection, long most) {
        return protection.workloads() + (protection.scales().size() == 1 ? " has " : " together have ")
                + (protection.automatic() ? "at most " : "") + most + (most == 1 ? " replica" : " replicas") + " and "
                + protection.budget().words() + " lets " + (most == 1 ? "it" : "all of them") + " go";
    }

    private static String hint(long most) {
        return most == 1 ? "drop the budget, or run at least 2 replicas" : "say maxUnavailable: 1";
    }
}
