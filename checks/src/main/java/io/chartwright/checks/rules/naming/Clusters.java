package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Cluster;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which releases meet on a cluster. */
final class Clusters {
    private Clusters() {}

    /**
     * The clusters of a release's environment; where no platform names one, the environment stands for it. Of those of a fleet
     * that nobody else runs on, the first stands for all.
     */
    static List<String> of(Scene scene, Release release) {
        List<Environment> environments =
                scene.platform().map(Platform::environments).orElse(List.of());
        return environments.stream()
                .filter(environment -> environment.name().equals(release.environment()))
                .findFirst()
                .map(environment -> of(environment, environments))
                .orElse(List.of("environment " + release.environment()));
    }

    private static List<String> of(Environment environment, List<Environment> all) {
        Set<String> others = all.stream()
                .filter(other -> !other.name().equals(environment.name()))
                .flatMap(other -> other.clusters().stream())
                .map(Cluster::id)
                .collect(Collectors.toSet());
        List<String> own = environment.clusters().stream().map(Cluster::id).toList();
        return own.stream()
                .filter(cluster -> others.contains(cluster) || cluster.equals(own.get(0)))
                .map(cluster -> "cluster " + cluster)
                .toList();
    }
}
