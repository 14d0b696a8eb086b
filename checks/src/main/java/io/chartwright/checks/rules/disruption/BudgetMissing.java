package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What runs more than once is meant to stay up. */
final class BudgetMissing implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.info(
            "budget-missing",
            Family.DISRUPTION,
            "A workload with several replicas has no budget",
            "Replicas keep a service up when a node fails; without a budget a drain of the node, or of"
                    + " two nodes at a time, may still take all of them at once.",
            "Add a PodDisruptionBudget with maxUnavailable: 1.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Set<Workload> protectedOnes = Collections.newSetFromMap(new IdentityHashMap<>());
        Protection.in(scene)
                .forEach(protection ->
                        protection.scales().stream().map(Scale::workload).forEach(protectedOnes::add));
        for (Release release : scene.releases()) {
            for (Scale scale : release.scales()) {
                if (needsOne(scale) && !protectedOnes.contains(scale.workload())) {
                    remarks.add(
                            Place.of(release, scale.workload().object()),
                            "has " + (scale.automatic() ? "as few as " : "") + scale.least()
                                    + " replicas and no budget: a drain may take all of them at once",
                            "add a PodDisruptionBudget with maxUnavailable: 1");
                }
            }
        }
    }

    private static boolean needsOne(Scale scale) {
        return scale.least() > 1 && scale.workload().scalable();
    }
}
