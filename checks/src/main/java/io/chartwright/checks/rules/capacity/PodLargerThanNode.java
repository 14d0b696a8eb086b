package io.chartwright.checks.rules.capacity;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.capacity.PodRequest;
import io.chartwright.checks.capacity.Resource;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Capacity;
import java.util.Optional;

/** A pod runs on one node, and so must fit on one. Pods of Jobs must, too. */
final class PodLargerThanNode implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "pod-larger-than-node",
            Family.CAPACITY,
            "A pod asks for more than a node has",
            "No node can ever take the pod, though the cluster as a whole could: it stays pending for ever. Nodes are taken"
                    + " to be of one size, which is the capacity of the cluster divided by its nodes.",
            "Request less for a pod and run more of them. If nodes differ in size, leave the number of nodes out of the"
                    + " capacity.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Release release : scene.releases()) {
            Optional<Capacity> known = CapacityPlan.capacity(scene, CapacityPlan.cluster(scene, release.environment()));
            known.flatMap(Capacity::nodes).ifPresent(nodes -> release.workloads()
                    .forEach(workload -> check(release, workload, CapacityPlan.use(known.get()), nodes, remarks)));
        }
    }

    private static void check(Release release, Workload workload, Use held, int nodes, SceneRemarks remarks) {
        Use asked = PodRequest.of(workload);
        for (Resource resource : Resource.values()) {
            // All nodes are compared and not one of them: that needs no division, and so is exact.
            if (resource.exceeds(asked.times(nodes), held)) {
                remarks.add(
                        Place.of(release, workload.object()),
                        "one pod asks for " + resource.words(asked, held.part(nodes)) + " that one of " + nodes
                                + (nodes == 1 ? " node has" : " nodes has"),
                        "request at most that for one pod, and run more pods");
            }
        }
    }
}
