package io.chartwright.model;

import io.chartwright.model.gitops.Cluster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What environments say of the clusters that they may share. */
final class Capacities {
    private Capacities() {}

    /** What a cluster can hold, by the first of its environments that says so; it is named by its {@link Cluster#id()}. */
    static Optional<Capacity> of(String cluster, List<Environment> environments) {
        return environments.stream()
                .filter(environment -> environment.home().equals(cluster)
                        || environment.clusters().stream()
                                .anyMatch(one -> one.id().equals(cluster)))
                .flatMap(environment -> environment.capacity().stream())
                .findFirst();
    }

    /** Faults for clusters of which one environment says this and a later one that. */
    static List<Fault> faultsOf(List<Environment> environments) {
        Faults faults = new Faults();
        Map<String, Environment> first = new HashMap<>();
        for (Environment environment : environments) {
            environment.capacity().ifPresent(capacity -> {
                Optional<Environment> before = Optional.empty();
                for (Cluster cluster : environment.clusters()) {
                    Environment known = first.putIfAbsent(cluster.id(), environment);
                    before = before.or(() -> Optional.ofNullable(known)
                            .filter(other -> !capacity.sameAs(other.capacity().orElse(capacity))));
                }
                before.ifPresent(other -> faults.add(
                        "environments." + environment.name() + ".capacity",
                        "conflicting-capacity",
                        environment.name() + " says " + capacity + " of the cluster of which " + other.name() + " says "
                                + other.capacity().orElse(capacity),
                        "say it once, or give one of them the 'cluster' that it runs on"));
            });
        }
        return faults.all();
    }
}
