package io.chartwright.render.chart;

import io.chartwright.model.Environment;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A workload with a number of pods, as a chart makes it in an environment: what manifests beside the chart name. It says
 * what the chart's helpers would, which only Helm runs.
 *
 * @param kind {@code Deployment} or {@code StatefulSet}
 * @param name its name in the cluster
 * @param namespace its namespace
 * @param labels labels for what goes with it, in the order of charts
 * @param annotations annotations for what goes with it
 * @param selector the labels by which its pods are found
 * @param component the component that it is
 */
public record ScaledWorkload(
        String kind,
        String name,
        String namespace,
        Map<String, String> labels,
        SortedMap<String, String> annotations,
        Map<String, String> selector,
        Component component) {

    /**
     * All of a subchart in an environment, in the order of the chart.
     *
     * @param stage the environment's place among the platform's, from 1 on
     */
    static List<ScaledWorkload> of(ChartContext chart, Environment environment, int stage) {
        return chart.components().stream()
                .filter(component -> component.enabled(stage))
                .map(component -> component.at(stage))
                .filter(component -> !component.workload().ends())
                .map(component -> of(chart, component, environment))
                .toList();
    }

    /** Whether something else than the values decides on the number of its pods. */
    public boolean scales() {
        return component.tuning().autoscaling().isPresent()
                || component.tuning().keda().isPresent();
    }

    private static ScaledWorkload of(ChartContext chart, Component component, Environment environment) {
        Map<String, String> selector = new LinkedHashMap<>();
        selector.put("app.kubernetes.io/name", chart.name());
        selector.put("app.kubernetes.io/instance", chart.umbrella());
        Map<String, String> labels = new LinkedHashMap<>(selector);
        labels.put(
                "app.kubernetes.io/version",
                label(chart.stages().base().content().appVersion()));
        labels.put("app.kubernetes.io/managed-by", "chartwright");
        labels.put("app.kubernetes.io/part-of", chart.umbrella());
        labels.putAll(chart.metadata().labels());
        labels.put("app.kubernetes.io/component", component.name());
        selector.put("app.kubernetes.io/component", component.name());
        return new ScaledWorkload(
                component.workload() instanceof Workload.StatefulSet ? "StatefulSet" : "Deployment",
                FullName.of(chart) + "-" + component.name(),
                environment.namespaceOf(chart.umbrella()),
                labels,
                chart.metadata().annotations(),
                selector,
                component);
    }

    private static String label(String version) {
        String text = version.replace('+', '_');
        return text.substring(0, Math.min(63, text.length()));
    }
}
