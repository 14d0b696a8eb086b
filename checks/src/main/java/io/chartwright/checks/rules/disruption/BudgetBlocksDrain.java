package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.OptionalLong;

/** A budget must leave room for one eviction even when its workload is at its smallest. */
final class BudgetBlocksDrain implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "budget-blocks-drain",
            Family.DISRUPTION,
            "A budget allows no eviction at all",
            "Draining a node waits for the budget, for ever: upgrades of the cluster stop at this pod. What counts is the"
                    + " smallest number of replicas, which an autoscaler may reach at night.",
            "Allow one pod to be unavailable, run more replicas, or drop the budget.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        Budget.of(release).forEach(budget -> {
            for (Workload workload : budget.protects(release)) {
                Scale scale = release.scale(workload);
                OptionalLong evictions = budget.evictions(scale.least());
                if (scale.least() > 0 && evictions.isPresent() && evictions.getAsLong() == 0) {
                    remarks.add(budget.object(), message(budget, workload, scale), hint(scale));
                }
            }
        });
    }

    private static String message(Budget budget, Workload workload, Scale scale) {
        return workload + " has " + (scale.automatic() ? "as few as " : "") + scale.least()
                + (scale.least() == 1 ? " replica" : " replicas") + " and " + budget.words()
                + " lets none of them go; no node under it can be drained";
    }

    private static String hint(Scale scale) {
        return scale.least() > 1
                ? "say maxUnavailable: 1"
                : "drop the budget, say maxUnavailable: 1, or run at least 2 replicas";
    }
}
