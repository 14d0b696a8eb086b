package io.chartwright.render.chart;

import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Workload;
import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How many pods of a component there are and may go: its autoscaler and its disruption budget. */
final class ScaleRenderer {
    private final Templates templates;
    private final ChartContext chart;

    ScaleRenderer(Templates templates, ChartContext chart) {
        this.templates = templates;
        this.chart = chart;
    }

    private record AutoscalerView(
            String chart,
            String name,
            String values,
            String condition,
            String kind,
            boolean cpu,
            boolean cpuGuard,
            boolean memory,
            boolean memoryGuard,
            boolean metrics,
            boolean metricsGuard,
            boolean behavior,
            boolean behaviorGuard) {}

    private record KedaView(String chart, String name, String values, String condition, String kind) {}

    private record BudgetView(String chart, String name, String condition, Fragment bounds, String unhealthy) {}

    Optional<String> autoscaler(ComponentStages component, ComponentValues values) {
        if (chart.resilienceBeside() || values.presence("autoscaling") == Presence.NEVER) {
            return Optional.empty();
        }
        return Optional.of(templates.fill(
                "hpa",
                new AutoscalerView(
                        chart.name(),
                        component.name(),
                        WorkloadRenderer.path(component),
                        ReachRenderer.condition(component, "autoscaling"),
                        kind(component),
                        component.any(scaledBy(Autoscaling::cpu)),
                        !component.every(unscaled().or(scaledBy(Autoscaling::cpu))),
                        component.any(scaledBy(Autoscaling::memory)),
                        !component.every(unscaled().or(scaledBy(Autoscaling::memory))),
                        component.any(Scale::hasMetrics),
                        !component.every(unscaled().or(Scale::hasMetrics)),
                        component.any(Scale::hasBehavior),
                        !component.every(unscaled().or(Scale::hasBehavior)))));
    }

    Optional<String> keda(ComponentStages component, ComponentValues values) {
        if (values.presence("keda") == Presence.NEVER) {
            return Optional.empty();
        }
        return Optional.of(templates.fill(
                "scaledobject",
                new KedaView(
                        chart.name(),
                        component.name(),
                        WorkloadRenderer.path(component),
                        ReachRenderer.condition(component, "keda"),
                        kind(component))));
    }

    /** The Go condition under which something else than the values decides on replicas; empty if nothing ever does. */
    static String scaled(ComponentStages component, ComponentValues values) {
        String path = WorkloadRenderer.path(component);
        boolean autoscaling = values.presence("autoscaling") != Presence.NEVER;
        boolean keda = values.presence("keda") != Presence.NEVER;
        if (autoscaling && keda) {
            return "(or " + path + ".autoscaling.enabled " + path + ".keda.enabled)";
        }
        return autoscaling ? path + ".autoscaling.enabled" : keda ? path + ".keda.enabled" : "";
    }

    private static String kind(ComponentStages component) {
        return component.sample().workload() instanceof Workload.StatefulSet ? "StatefulSet" : "Deployment";
    }

    private static Predicate<Component> unscaled() {
        return one -> one.tuning().autoscaling().isEmpty();
    }

    private static Predicate<Component> scaledBy(Function<Autoscaling, Optional<Percent>> metric) {
        return one -> one.tuning().autoscaling().flatMap(metric).isPresent();
    }

    Optional<String> budget(ComponentStages component, ComponentValues values) {
        if (values.presence("podDisruptionBudget") == Presence.NEVER) {
            return Optional.empty();
        }
        return Optional.of(templates.fill(
                "pdb",
                new BudgetView(
                        chart.name(),
                        component.name(),
                        ReachRenderer.condition(component, "podDisruptionBudget"),
                        bounds(component),
                        unhealthy(component))));
    }

    private static String unhealthy(ComponentStages component) {
        return Scale.policiesDiffer(component)
                ? "{{ " + WorkloadRenderer.path(component) + ".podDisruptionBudget.unhealthyPodEvictionPolicy }}"
                : Scale.policies(component).get(0).text();
    }

    // The API takes one of the two; templates ask only if environments differ in which.
    private static Fragment bounds(ComponentStages component) {
        boolean most = component.any(one -> one.tuning()
                .disruption()
                .flatMap(budget -> budget.maxUnavailable())
                .isPresent());
        boolean least = component.any(one -> one.tuning()
                .disruption()
                .flatMap(budget -> budget.minAvailable())
                .isPresent());
        String path = WorkloadRenderer.path(component) + ".podDisruptionBudget";
        String maxUnavailable = "maxUnavailable: {{ " + path + ".maxUnavailable }}";
        String minAvailable = "minAvailable: {{ " + path + ".minAvailable }}";
        String text = most && least
                ? "{{- if hasKey " + path + " \"maxUnavailable\" }}\n" + maxUnavailable + "\n{{- else }}\n"
                        + minAvailable + "\n{{- end }}"
                : most ? maxUnavailable : minAvailable;
        return (indent, depth) -> Words.indent(text, indent).stripTrailing();
    }
}
