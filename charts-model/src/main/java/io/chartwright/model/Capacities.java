package io.chartwright.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What environments say of the clusters that they may share. */
final class Capacities {
    private Capacities() {}

    /** What a cluster can hold, by the first of its environments that says so. */
    static Optional<Capacity> of(String cluster, List<Environment> environments) {
        return environments.stream()
                .filter(environment -> environment.clusters().get(0).text().equals(cluster))
                .flatMap(environment -> environment.capacity().stream())
                .findFirst();
    }

    /** Faults for clusters of which one environment says this and a later one that. */
    static List<Fault> faultsOf(List<Environment> environments) {
        Faults faults = new Faults();
        Map<String, Environment> first = new HashMap<>();
        for (Environment environment : environments) {
            environment.capacity().ifPresent(capacity -> {
                Environment before =
                        first.putIfAbsent(environment.clusters().get(0).text(), environment);
                Capacity other = before == null ? capacity : before.capacity().orElse(capacity);
                if (before != null && !capacity.sameAs(other)) {
                    faults.add(
                            "environments." + environment.name() + ".capacity",
                            "conflicting-capacity",
                            environment.name() + " says " + capacity + " of the cluster of which " + before.name()
                                    + " says " + other,
                            "say it once, or give one of them the 'cluster' that it runs on");
                }
            });
        }
        return faults.all();
    }
}
