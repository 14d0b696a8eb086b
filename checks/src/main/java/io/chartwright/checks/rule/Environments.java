package io.chartwright.checks.rule;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.model.UmbrellaChart;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands in each environment of a scene. */
final class Environments {
    private Environments() {}

    static Map<String, Surroundings> of(Scene scene) {
        Map<String, Surroundings> environments = new TreeMap<>();
        scene.releases().stream()
                .collect(Collectors.groupingBy(Release::environment))
                .forEach((environment, releases) -> environments.put(
                        environment, Surroundings.of(releases, scene.manifests(), unseen(scene, releases))));
        return environments;
    }

    /** The namespaces of charts of which others' charts are parts that Argo CD fetches. */
    private static List<String> unseen(Scene scene, Collection<Release> releases) {
        Set<String> charts = scene.platform().stream()
                .flatMap(platform -> platform.charts().stream())
                .filter(chart -> chart.externals().stream()
                        .anyMatch(external -> external.vendored().isEmpty()))
                .map(UmbrellaChart::name)
                .collect(Collectors.toSet());
        return releases.stream()
                .filter(release -> charts.contains(release.chart()))
                .map(Release::namespace)
                .toList();
    }
}
