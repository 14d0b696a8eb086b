package io.chartwright.render.chart;

import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import io.chartwright.render.template.Templates;
import java.util.List;

/** The workload of a component: a Deployment, a StatefulSet, a Job or a CronJob. */
final class WorkloadRenderer {
    private final Templates templates;
    private final ChartContext chart;
    private final PodRenderer pods;

    WorkloadRenderer(Templates templates, ChartContext chart) {
        this.templates = templates;
        this.chart = chart;
        this.pods = new PodRenderer(templates, chart);
    }

    private record ServingView(
            String chart,
            String name,
            String values,
            boolean switched,
            String wave,
            String scaled,
            boolean recreate,
            boolean parallel,
            String peerService,
            List<ClaimView> claims,
            String pod) {}

    private record ClaimView(String name, String size, String storageClass) {}

    private record EndingView(
            String chart, String name, String values, boolean switched, String hook, String wave, String pod) {}

    /** The name of the file and of the template, after the component's name. */
    static String kind(ComponentStages component) {
        Workload workload = component.sample().workload();
        if (workload instanceof Workload.Job) {
            return "job";
        }
        if (workload instanceof Workload.CronJob) {
            return "cronjob";
        }
        return workload instanceof Workload.StatefulSet ? "statefulset" : "deployment";
    }

    String render(ComponentStages component, ComponentValues values) {
        String kind = kind(component);
        return templates.fill(
                kind,
                switch (kind) {
                    case "job" -> ending(component, values, 4);
                    case "cronjob" -> ending(component, values, 8);
                    default -> serving(component, values);
                });
    }

    private EndingView ending(ComponentStages component, ComponentValues values, int depth) {
        Phase phase = component.sample().phase();
        return new EndingView(
                chart.name(),
                component.name(),
                path(component),
                component.switched(),
                Waves.hook(phase),
                Waves.of(phase),
                pods.render(component, values, depth));
    }

    private ServingView serving(ComponentStages component, ComponentValues values) {
        Workload workload = component.sample().workload();
        return new ServingView(
                chart.name(),
                component.name(),
                path(component),
                component.switched(),
                Waves.of(component.sample().phase()),
                ScaleRenderer.scaled(component, values),
                workload instanceof Workload.Deployment deployment && deployment.recreate(),
                workload instanceof Workload.StatefulSet set && set.parallel(),
                component.sample().peers().map(peers -> peers.name()).orElse(component.name()),
                claims(component),
                pods.render(component, values, 4));
    }

    private List<ClaimView> claims(ComponentStages component) {
        return component.sample().volumes().stream()
                .filter(Volume.Claim.class::isInstance)
                .map(claim -> {
                    String at = path(component) + ".persistence." + Words.valuesKey(claim.name());
                    String storageClass = chart.globals().has("storageClass")
                            ? "(" + at + ".storageClass | default .Values.global.storageClass)"
                            : at + ".storageClass";
                    return new ClaimView(claim.name(), at + ".size", storageClass);
                })
                .toList();
    }

    static String path(ComponentStages component) {
        return ".Values." + Words.valuesKey(component.name());
    }
}
