package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Sync;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing to deploy: an umbrella chart of an environment on one cluster. Argo CD has an Application for each.
 *
 * @param umbrella the chart
 * @param environment the environment
 * @param cluster the environment's cluster, or one of its fleet
 */
record Target(UmbrellaChart umbrella, Environment environment, Cluster cluster) {

    private static final Cluster ANY = new Cluster.AtServer("https://*");

    /** Everything that a platform deploys: chart by chart, in the order of promotion. */
    static List<Target> of(Platform platform) {
        return platform.charts().stream()
                .flatMap(umbrella -> of(platform, umbrella).stream())
                .toList();
    }

    /** Everywhere that an umbrella chart is deployed. */
    static List<Target> of(Platform platform, UmbrellaChart umbrella) {
        return platform.environments().stream()
                .flatMap(environment ->
                        environment.clusters().stream().map(cluster -> new Target(umbrella, environment, cluster)))
                .toList();
    }

    /**
     * Everywhere that an umbrella chart may be deployed: as {@link #of(Platform, UmbrellaChart)}, and for clusters that are
     * selected any cluster, as patterns of projects say it.
     */
    static List<Target> allowed(Platform platform, UmbrellaChart umbrella) {
        return Stream.concat(
                        of(platform, umbrella).stream(),
                        platform.environments().stream()
                                .filter(SelectedClusters::in)
                                .map(environment -> new Target(umbrella, environment, ANY)))
                .toList();
    }

    /** The name of its Application. */
    String name() {
        return environment.applicationOf(umbrella.name(), cluster);
    }

    /** The namespace of its release. */
    String namespace() {
        return environment.namespaceOf(umbrella.name());
    }

    /** How its Application is synced: what the environment leaves open the chart may say. */
    Sync sync() {
        return environment.sync().over(umbrella.sync());
    }

    /** The domain of its hosts, if it is not that of the whole environment. */
    Optional<String> domain() {
        return environment.fleet().flatMap(fleet -> fleet.domainOf(cluster));
    }
}
