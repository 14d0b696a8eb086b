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

/** A cluster must hold all its environments at least while nothing is scaled up. */
final class CapacityExceeded implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "capacity-exceeded",
            Family.CAPACITY,
            "A cluster cannot hold its environments",
            "What pods request is set aside for them, used or not. If the requests of all environments of a cluster are more"
                    + " than it has, with every autoscaler at its minimum, some pods stay pending for ever, and which ones"
                    + " is chance. "
                    + CapacityPlan.NOT_COUNTED,
            "Request less, run fewer replicas, move an environment to another cluster, or add nodes and say so in the"
                    + " capacity of the environment.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (ClusterUse cluster : CapacityPlan.of(scene)) {
            for (Resource resource : Resource.values()) {
                Asked asked = new Asked(cluster, resource);
                if (asked.exceeds(cluster.least())) {
                    remarks.add(
                            asked.place(),
                            asked.words(cluster.least()) + " with every autoscaler at its minimum",
                            "lower the requests for " + resource.word() + ", or run fewer replicas; "
                                    + asked.largest(scene, Demand::least));
                }
            }
        }
    }
}
