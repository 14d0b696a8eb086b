package io.chartwright.checks.rules.capacity;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.Demand;
import io.chartwright.checks.capacity.EnvironmentUse;
import io.chartwright.checks.capacity.Resource;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the environments of a cluster ask of it, one resource at a time.
 *
 * @param cluster the cluster
 * @param resource the resource
 */
record Asked(ClusterUse cluster, Resource resource) {

    /** Whether so much is more than the cluster can hold; not if nobody knows what it can. */
    boolean exceeds(Use sum) {
        return cluster.capacity().filter(held -> resource.exceeds(sum, held)).isPresent();
    }

    /** Who asks, and for how much of what there is. */
    String words(Use sum) {
        List<String> names = names();
        return String.join(" and ", names)
                + (names.size() == 1 ? " asks for " : " ask for ")
                + cluster.capacity().map(held -> resource.words(sum, held)).orElseGet(() -> resource.words(sum));
    }

    /** The workload that asks for most: where to look first. */
    String largest(Scene scene, Function<Demand, Use> scale) {
        return names().stream()
                .flatMap(environment -> CapacityPlan.demands(scene, environment).stream())
                .max(Comparator.comparing(demand -> resource.of(scale.apply(demand))))
                .map(demand -> "most is asked for by " + demand.workload() + " in "
                        + demand.release().environment() + ", " + resource.words(scale.apply(demand)))
                .orElse("nothing asks for any");
    }

    Place place() {
        return Place.environment("").in(names());
    }

    private List<String> names() {
        return cluster.environments().stream().map(EnvironmentUse::environment).toList();
    }
}
