package io.chartwright.render.chart;

import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code Chart.yaml}. */
final class ChartYaml {
    private ChartYaml() {}

    static Map<String, Object> of(
            Platform platform, String name, String description, String version, String appVersion) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("apiVersion", "v2");
        chart.put("name", name);
        chart.put("description", description);
        chart.put("type", "application");
        chart.put("version", version);
        chart.put("appVersion", appVersion);
        chart.put("kubeVersion", ">=" + oldestKubernetes(platform) + ".0-0");
        return chart;
    }

    static String write(Notice notice, Map<String, Object> chart) {
        return YamlWriter.write(notice.text(), chart);
    }

    /** Local dependencies have no repository: they stand in {@code charts/}, and Helm takes them from there. */
    static Map<String, Object> dependency(String name, String version) {
        Map<String, Object> dependency = new LinkedHashMap<>();
        dependency.put("name", name);
        dependency.put("version", version);
        dependency.put("condition", name + ".enabled");
        return dependency;
    }

    private static String oldestKubernetes(Platform platform) {
        List<String> versions = platform.environments().stream()
                .map(Environment::kubernetesVersion)
                .sorted(Comparator.comparingInt(version -> Integer.parseInt(version.substring(2))))
                .toList();
        return versions.get(0);
    }
}
