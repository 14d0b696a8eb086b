package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.Demand;
import io.chartwright.checks.capacity.EnvironmentUse;
import io.chartwright.checks.capacity.Resource;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Stream;

/** A cluster must hold a workload at its maximum at least while all others are at their minimum. */
final class ScalerBeyondCluster implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "scaler-beyond-cluster",
            Family.AUTOSCALING,
            "A scaler may ask for more pods than the cluster can hold",
            "Even if nothing else on the cluster is busy, the last pods stay pending: the maximum promises what is not"
                    + " there. "
                    + CapacityPlan.NOT_COUNTED,
            "Lower the maximum to what fits, let pods request less, or add nodes and say so in the capacity of the"
                    + " environment.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (ClusterUse cluster : CapacityPlan.of(scene)) {
            cluster.capacity().ifPresent(held -> cluster.environments().stream()
                    .map(EnvironmentUse::environment)
                    .flatMap(environment -> CapacityPlan.demands(scene, environment).stream())
                    .filter(demand -> demand.many() > demand.fewest())
                    .forEach(demand -> check(demand, cluster.least(), held, remarks)));
        }
    }

    /** Tells of the resource of which the fewest pods fit; not where the cluster is too small already. */
    private static void check(Demand demand, Use least, Use held, SceneRemarks remarks) {
        Use busy = least.plus(demand.pod().times(demand.many() - demand.fewest()));
        Stream.of(Resource.values())
                .filter(resource -> resource.exceeds(busy, held) && !resource.exceeds(least, held))
                .min(Comparator.comparing(resource -> fitting(resource, demand, least, held)))
                .ifPresent(resource -> remarks.add(
                        Place.of(demand.release(), scaler(demand)),
                        demand.workload() + " asks for " + resource.words(demand.most()) + " at " + demand.many()
                                + " replicas, and with all else at its smallest the cluster is asked for "
                                + resource.words(busy, held),
                        "lower the maximum to " + fitting(resource, demand, least, held)
                                + ", which fits, or let pods request less"));
    }

    private static BigDecimal fitting(Resource resource, Demand demand, Use least, Use held) {
        return resource.of(held)
                .subtract(resource.of(least))
                .divide(resource.of(demand.pod()), 0, RoundingMode.FLOOR)
                .add(BigDecimal.valueOf(demand.fewest()));
    }

    private static KubeObject scaler(Demand demand) {
        Workload workload = demand.workload();
        return demand.release().scale(workload).scalers().stream().findFirst().orElse(workload.object());
    }
}
