package io.chartwright.render.chart;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Workload;
import java.util.ArrayList;
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

    /** All of an umbrella chart in an environment, in the order of the chart. */
    public static List<ScaledWorkload> of(Platform platform, UmbrellaChart umbrella, Environment environment) {
        int stage = platform.environments().indexOf(environment) + 1;
        List<ScaledWorkload> workloads = new ArrayList<>();
        for (Subchart subchart : umbrella.subcharts()) {
            if (subchart.in(environment.name()).enabled()) {
                ChartContext chart = ChartContext.of(platform, umbrella, subchart);
                chart.components().stream()
                        .filter(component -> component.enabled(stage))
                        .map(component -> component.at(stage))
                        .filter(component -> !component.workload().ends())
                        .forEach(component -> workloads.add(of(chart, component, environment)));
            }
        }
        return workloads;
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
