package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** A pod that crashes must not keep its node from being drained. */
final class BudgetUnhealthyPolicy implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "budget-unhealthy-policy",
            Family.DISRUPTION,
            "A budget does not say what becomes of pods that are not ready",
            "By default a pod that is not ready counts against the budget and is not evicted while too"
                    + " few others are: a workload that crashes in a loop keeps its node from being drained until"
                    + " somebody comes.",
            "Say unhealthyPodEvictionPolicy: AlwaysAllow; or IfHealthyBudget, if pods that are not"
                    + " ready still hold data that others need.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Release release : scene.releases()) {
            Budget.of(release)
                    .filter(budget ->
                            !budget.spec().at("unhealthyPodEvictionPolicy").present())
                    .forEach(budget -> remarks.add(
                            Place.of(release, budget.object()),
                            "says no unhealthyPodEvictionPolicy: a pod that crashes in a loop can keep its node from"
                                    + " being drained",
                            "say unhealthyPodEvictionPolicy: AlwaysAllow"));
        }
    }
}
