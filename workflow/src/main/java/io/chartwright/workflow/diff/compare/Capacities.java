package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.EnvironmentUse;
import io.chartwright.checks.capacity.Resource;
import io.chartwright.checks.capacity.Use;
import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.Hazard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What environments ask of their clusters, before and after. */
final class Capacities {
    private final List<ClusterUse> before;
    private final List<ClusterUse> after;

    Capacities(Side before, Side after) {
        this.before = CapacityPlan.of(before.scene());
        this.after = CapacityPlan.of(after.scene());
    }

    /** What of an environment's demands is not the same. */
    List<CapacityShift> shifts(String environment) {
        EnvironmentUse old = use(before, environment);
        EnvironmentUse now = use(after, environment);
        Optional<Use> capacity = cluster(after, environment)
                .or(() -> cluster(before, environment))
                .flatMap(ClusterUse::capacity);
        List<CapacityShift> shifts = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            CapacityShift shift = new CapacityShift(
                    resource.word(),
                    resource.of(old.least()),
                    resource.of(now.least()),
                    resource.of(old.most()),
                    resource.of(now.most()),
                    capacity.map(resource::of));
            if (shift.leastBefore().compareTo(shift.leastAfter()) != 0
                    || shift.mostBefore().compareTo(shift.mostAfter()) != 0) {
                shifts.add(shift);
            }
        }
        return shifts;
    }

    /** What no longer fits an environment's cluster, or fits it less than before, because of that environment. */
    List<Hazard> hazards(String environment) {
        List<Hazard> hazards = new ArrayList<>();
        Optional<ClusterUse> now = cluster(after, environment);
        if (now.flatMap(ClusterUse::capacity).isPresent()) {
            Use held = now.get().capacity().get();
            for (Resource resource : Resource.values()) {
                if (worse(environment, resource, held, ClusterUse::least, EnvironmentUse::least)) {
                    hazards.add(
                            new Hazard(
                                    "capacity-exceeded",
                                    Hazard.Level.WARNING,
                                    "the cluster of " + names(now.get()) + " no longer holds all of it: "
                                            + asks(now.get())
                                            + words(resource, now.get().least(), held)
                                            + " with every autoscaler at its minimum, so some pods stay pending",
                                    "ask for less, run fewer replicas, or add nodes and say so in the capacity of the environment"));
                } else if (worse(environment, resource, held, ClusterUse::most, EnvironmentUse::most)) {
                    hazards.add(new Hazard(
                            "capacity-exceeded-at-full-scale",
                            Hazard.Level.NOTE,
                            "the cluster of " + names(now.get())
                                    + " does not hold all of it at full scale: " + asks(now.get())
                                    + words(resource, now.get().most(), held),
                            ""));
                }
            }
        }
        return hazards;
    }

    private boolean worse(
            String environment,
            Resource resource,
            Use held,
            Function<ClusterUse, Use> ofCluster,
            Function<EnvironmentUse, Use> ofEnvironment) {
        Use now = cluster(after, environment).map(ofCluster).orElse(Use.NONE);
        BigDecimal old =
                cluster(before, environment).map(ofCluster).map(resource::of).orElse(BigDecimal.ZERO);
        boolean fitted = cluster(before, environment)
                .filter(cluster -> cluster.capacity()
                        .filter(was -> resource.exceeds(ofCluster.apply(cluster), was))
                        .isPresent())
                .isEmpty();
        BigDecimal grown = resource.of(ofEnvironment.apply(use(after, environment)))
                .subtract(resource.of(ofEnvironment.apply(use(before, environment))));
        boolean grew = grown.signum() > 0 && resource.of(now).compareTo(old) > 0;
        boolean shrunk = fitted && grown.signum() == 0 && resource.of(now).compareTo(old) == 0;
        return resource.exceeds(now, held) && (grew || shrunk);
    }

    /** Of gigabytes alone nobody knows whether memory is meant. */
    private static String words(Resource resource, Use asked, Use held) {
        return resource.words(asked, held) + (resource == Resource.MEMORY ? " of memory" : "");
    }

    private static String asks(ClusterUse cluster) {
        return cluster.environments().size() == 1 ? "it asks for " : "they ask for ";
    }

    private static String names(ClusterUse cluster) {
        List<String> all =
                cluster.environments().stream().map(EnvironmentUse::environment).toList();
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    private static Optional<ClusterUse> cluster(List<ClusterUse> clusters, String environment) {
        return clusters.stream()
                .filter(cluster -> cluster.environments().stream()
                        .anyMatch(use -> use.environment().equals(environment)))
                .findFirst();
    }

    private static EnvironmentUse use(List<ClusterUse> clusters, String environment) {
        return clusters.stream()
                .flatMap(cluster -> cluster.environments().stream())
                .filter(use -> use.environment().equals(environment))
                .findFirst()
                .orElse(new EnvironmentUse(environment, Use.NONE, Use.NONE));
    }
}
