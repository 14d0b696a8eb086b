package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.OptionalLong;

/** A budget must leave room for one eviction even when its workload is at its smallest. */
final class BudgetBlocksDrain implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "budget-blocks-drain",
            Family.DISRUPTION,
            "A budget allows no eviction at all",
            "Draining a node waits for the budget, for ever: upgrades of the cluster stop at this pod."
                    + " What counts is the smallest number of replicas, which an autoscaler may reach at night."
                    + " Kubernetes rounds percentages up: 50% of one replica is one.",
            "Allow one pod to be unavailable, run more replicas, or drop the budget.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Protection protection : Protection.in(scene)) {
            long fewest = protection.fewest();
            OptionalLong evictions = protection.evictions(fewest);
            if (fewest > 0 && evictions.isPresent() && evictions.getAsLong() == 0) {
                remarks.add(protection.place(), message(protection, fewest), hint(fewest));
            }
        }
    }

    private static String message(Protection protection, long fewest) {
        return protection.workloads() + (protection.scales().size() == 1 ? " has " : " together have ")
                + (protection.automatic() ? "as few as " : "") + fewest + (fewest == 1 ? " replica" : " replicas")
                + " and "
                + protection.budget().words() + " lets none of them go; no node under it can be drained";
    }

    private static String hint(long fewest) {
        return fewest > 1
                ? "say maxUnavailable: 1"
                : "drop the budget, say maxUnavailable: 1, or run at least 2 replicas";
    }
}
