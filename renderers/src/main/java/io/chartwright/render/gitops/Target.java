package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Cluster;
import java.util.List;
import java.util.Locale;

/**
 * One thing to deploy: an umbrella chart of an environment on one cluster. Argo CD has an Application for each.
 *
 * @param umbrella the chart
 * @param environment the environment
 * @param cluster the environment's cluster, or one of its fleet
 */
record Target(UmbrellaChart umbrella, Environment environment, Cluster cluster) {

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

    /** The name of its Application. */
    String name() {
        return name(umbrella.name(), environment, cluster);
    }

    /** The name of an Application that brings something to an environment on one cluster. */
    static String name(String what, Environment environment, Cluster cluster) {
        String name = what + "-" + environment.name();
        return environment.fleet().isPresent() ? name + "-" + word(cluster) : name;
    }

    /** The namespace of its release. */
    String namespace() {
        return environment.namespaceOf(umbrella.name());
    }

    /** A cluster as a part of a name. */
    private static String word(Cluster cluster) {
        return cluster.text()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https://", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
