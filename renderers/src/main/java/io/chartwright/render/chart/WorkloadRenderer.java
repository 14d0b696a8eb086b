package io.chartwright.render.chart;

import io.chartwright.model.component.Phase;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.model.component.Workload;
import io.chartwright.render.template.Templates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    private record DeploymentView(
            String chart,
            String name,
            String values,
            boolean switched,
            String wave,
            String scaled,
            boolean recreate,
            String pod) {}

    private record StatefulSetView(
            String chart,
            String name,
            String values,
            boolean switched,
            String wave,
            String scaled,
            boolean parallel,
            String peerService,
            boolean claimsGuard,
            List<ClaimView> claims,
            String pod) {}

    private record ClaimView(String name, String values, String storageClass, boolean guard) {}

    private record JobView(
            String chart, String name, String values, boolean switched, String hook, String wave, String pod) {}

    private record CronJobView(String chart, String name, String values, boolean switched, String pod) {}

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
                    case "job" -> job(component, values);
                    case "cronjob" -> cronJob(component, values);
                    case "statefulset" -> statefulSet(component, values);
                    default -> deployment(component, values);
                });
    }

    private JobView job(ComponentStages component, ComponentValues values) {
        Phase phase = component.sample().phase();
        return new JobView(
                chart.name(),
                component.name(),
                path(component),
                component.switched(),
                Waves.hook(phase),
                Waves.of(phase),
                pods.render(component, values, 4));
    }

    private CronJobView cronJob(ComponentStages component, ComponentValues values) {
        return new CronJobView(
                chart.name(),
                component.name(),
                path(component),
                component.switched(),
                pods.render(component, values, 8));
    }

    private DeploymentView deployment(ComponentStages component, ComponentValues values) {
        return new DeploymentView(
                chart.name(),
                component.name(),
                path(component),
                component.switched(),
                Waves.of(component.sample().phase()),
                ScaleRenderer.scaled(component, values),
                component.sample().workload() instanceof Workload.Deployment deployment && deployment.recreate(),
                pods.render(component, values, 4));
    }

    private StatefulSetView statefulSet(ComponentStages component, ComponentValues values) {
        return new StatefulSetView(
                chart.name(),
                component.name(),
                path(component),
                component.switched(),
                Waves.of(component.sample().phase()),
                ScaleRenderer.scaled(component, values),
                component.sample().workload() instanceof Workload.StatefulSet set && set.parallel(),
                component.sample().peers().map(peers -> peers.name()).orElse(component.name()),
                values.presence("persistence") == Presence.SOMETIMES,
                claims(component),
                pods.render(component, values, 4));
    }

    private List<ClaimView> claims(ComponentStages component) {
        Set<String> names = new LinkedHashSet<>();
        component.all().forEach(one -> names.addAll(PodValues.claimNames(one)));
        return names.stream()
                .map(name -> {
                    String at = path(component) + ".persistence." + ValuesKey.of(name);
                    String storageClass = at + ".storageClass"
                            + (chart.globals().has("storageClass") ? " | default .Values.global.storageClass" : "");
                    return new ClaimView(name, at, storageClass, !component.every(one -> PodValues.claimNames(one)
                            .contains(name)));
                })
                .toList();
    }

    static String path(ComponentStages component) {
        return ".Values." + ValuesKey.of(component.name());
    }
}
