package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The clusters of an environment that does not name them: Argo CD knows which they are, by the labels of their Secrets.
 *
 * @param umbrella the chart that goes there
 * @param environment the environment
 */
record SelectedClusters(UmbrellaChart umbrella, Environment environment) {
    // Names that are no part of a name as they are, so that the two parameters differ.
    private static final List<Cluster> SAMPLES = List.of(new Cluster.Named("Sample_1"), new Cluster.Named("Other_2"));

    /** Whether an environment selects its clusters. */
    static boolean in(Environment environment) {
        return environment.fleet().filter(Fleet::isSelected).isPresent();
    }

    /** The name of its set. */
    String name() {
        return umbrella.name() + ".clusters." + environment.name();
    }

    /** Targets as there may be some. */
    List<Target> samples() {
        return SAMPLES.stream()
                .map(cluster -> new Target(umbrella, environment, cluster))
                .toList();
    }

    /** What the generator of clusters tells of the samples. */
    List<Map<String, String>> parameters() {
        return samples().stream()
                .map(target -> {
                    Map<String, String> known = new LinkedHashMap<>();
                    known.put("name", target.cluster().text());
                    known.put("nameNormalized", target.cluster().word());
                    return known;
                })
                .toList();
    }

    /** Selects them from all clusters that Argo CD has Secrets for. */
    Map<String, Object> generator() {
        SortedMap<String, String> labels =
                environment.fleet().map(Fleet::matchLabels).orElse(new TreeMap<>());
        return Map.of("clusters", Map.of("selector", Map.of("matchLabels", labels)));
    }
}
