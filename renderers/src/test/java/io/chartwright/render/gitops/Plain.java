package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Short words for tests of what Argo CD is told. */
final class Plain {
    private Plain() {}

    static UmbrellaChart chart(Platform platform, String name) {
        return platform.charts().stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What Helm made of a chart for an environment. */
    static Release release(String chart, String environment, String objects) {
        String namespace = chart + "-" + environment;
        return Release.of(
                chart,
                chart,
                environment,
                namespace,
                "1.33",
                Manifests.read(objects, chart, namespace).objects());
    }

    static Object spec(Map<String, Object> document, String key) {
        Object found = document.get("spec") instanceof Map<?, ?> spec ? spec.get(key) : null;
        return found == null ? "nothing" : found;
    }

    static Map<String, String> kind(String group, String kind) {
        return Map.of("group", group, "kind", kind);
    }

    static List<Map<String, String>> kinds(String... groupsAndKinds) {
        return Stream.of(groupsAndKinds)
                .map(word -> kind(word.substring(0, word.indexOf('/')), word.substring(word.indexOf('/') + 1)))
                .toList();
    }
}
