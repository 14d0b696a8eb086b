package io.chartwright.render.chart;

import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Platform;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code Chart.yaml}. */
final class ChartYaml {
    /**
     * The minor version of Kubernetes 1 since which all that templates use is on by default: autoscaling by a container's
     * resources, and budgets that let unhealthy pods go.
     */
    private static final int NEEDED_MINOR = 27;

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
        chart.put("kubeVersion", ">=1." + Math.min(NEEDED_MINOR, oldestMinor(platform)) + ".0-0");
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

    // Not the environments' own version: "helm template" without a cluster takes its Helm's, and refuses charts that
    // ask
    // for a newer one.
    private static int oldestMinor(Platform platform) {
        return platform.environments().stream()
                .mapToInt(environment ->
                        Integer.parseInt(environment.kubernetesVersion().substring(2)))
                .min()
                .orElse(NEEDED_MINOR);
    }
}
