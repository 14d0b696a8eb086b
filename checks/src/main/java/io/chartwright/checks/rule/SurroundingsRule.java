package io.chartwright.checks.rule;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One rule that judges each release by itself and by what stands beside it in its environment. */
public interface SurroundingsRule extends Check {

    /** What is said of it in general. */
    RuleDoc rule();

    /** Tells every breach in one release. */
    void check(Release release, Surroundings around, ReleaseRemarks remarks);

    @Override
    default List<RuleDoc> rules() {
        return List.of(rule());
    }

    @Override
    default void check(Scene scene, Consumer<Finding> found) {
        Map<String, Surroundings> environments = new TreeMap<>();
        scene.releases().stream()
                .collect(Collectors.groupingBy(Release::environment))
                .forEach((environment, releases) -> environments.put(
                        environment, Surroundings.of(releases, scene.manifests(), unseen(scene, releases))));
        for (Release release : scene.releases()) {
            Surroundings around = environments.get(release.environment());
            if (around != null) {
                check(release, around, new ReleaseRemarks(rule(), release, found));
            }
        }
    }

    /** The namespaces of charts of which others' charts are parts that Argo CD fetches. */
    private static List<String> unseen(Scene scene, List<Release> releases) {
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
