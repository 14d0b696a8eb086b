package io.chartwright.checks.rules.gitops;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Clusters to look one up among: fleets have thousands.
 *
 * @param servers their addresses, as far as they are known
 * @param names their names, as far as they are known
 */
record Clusters(Set<String> servers, Set<String> names) {
    Clusters {
        servers = Set.copyOf(servers);
        names = Set.copyOf(names);
    }

    static Clusters of(Collection<Cluster> clusters) {
        return new Clusters(
                clusters.stream()
                        .map(Cluster::server)
                        .filter(server -> !server.isEmpty())
                        .collect(Collectors.toSet()),
                clusters.stream()
                        .map(Cluster::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** Whether one of them is the same as this for certain: an address and a name cannot be compared. */
    boolean has(Cluster cluster) {
        return servers.contains(cluster.server()) || names.contains(cluster.name());
    }
}
