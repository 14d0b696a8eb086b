package io.chartwright.checks.rules.capacity;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.Demand;
import io.chartwright.checks.capacity.Resource;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** A cluster should hold all its environments on the busiest day, too. */
final class CapacityExceededAtFullScale implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "capacity-exceeded-at-full-scale",
            Family.CAPACITY,
            "A cluster cannot hold its environments when all of them are busy",
            "Autoscalers ask for pods that stay pending just when they are needed. If not all of them are busy at once this"
                    + " may be meant. "
                    + CapacityPlan.NOT_COUNTED,
            "Lower the maximum of the autoscalers or what their pods request, or add nodes and say so in the capacity of the"
                    + " environment. If it is meant, suppress the finding with that as the reason.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (ClusterUse cluster : CapacityPlan.of(scene)) {
            for (Resource resource : Resource.values()) {
                Asked asked = new Asked(cluster, resource);
                if (asked.exceeds(cluster.most()) && !asked.exceeds(cluster.least())) {
                    remarks.add(
                            asked.place(),
                            asked.words(cluster.most()) + " with every autoscaler at its maximum",
                            "lower the maximum of autoscalers, or the requests for " + resource.word() + "; "
                                    + asked.largest(scene, Demand::most));
                }
            }
        }
    }
}
