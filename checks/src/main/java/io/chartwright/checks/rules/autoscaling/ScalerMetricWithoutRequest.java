package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Mesh;
import java.util.List;

/** A utilization is a part of a request, and so needs one. */
final class ScalerMetricWithoutRequest implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "scaler-metric-without-request",
            Family.AUTOSCALING,
            "A scaler aims at a part of what nobody requests",
            "Utilization is what pods use divided by what they request. If one of the containers that"
                    + " are looked at does not request the resource, the scaler knows no utilization of the pod"
                    + " and never scales: with type Resource that is any container, sidecars included, with"
                    + " ContainerResource the one that it names, which must be there.",
            "Request the resource in each container that is looked at, or look at the one container"
                    + " that matters, with type ContainerResource.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            scaler.workload().filter(Workload::scalable).ifPresent(workload -> Utilization.of(scaler).stream()
                    .filter(utilization -> !injected(scene, utilization))
                    .forEach(utilization -> check(scaler, workload, utilization, remarks)));
        }
    }

    private static void check(Scaler scaler, Workload workload, Utilization utilization, SceneRemarks remarks) {
        String resource = utilization.resource();
        List<Fields> containers = utilization.containers(workload);
        List<String> without = containers.stream()
                .filter(container -> !utilization.requested(container))
                .map(container -> container.text("name"))
                .toList();
        if (containers.isEmpty() && !utilization.container().isEmpty()) {
            remarks.add(
                    scaler.place().at(utilization.field()),
                    "scales on " + resource + " of container " + utilization.container() + ", which " + workload
                            + " does not have",
                    "it has "
                            + names(workload.containers().stream()
                                    .map(container -> container.text("name"))
                                    .toList()));
        } else if (utilization.share() && !without.isEmpty() && !requestedByPod(workload, utilization)) {
            remarks.add(
                    scaler.place().at(utilization.field()),
                    "scales on the utilization of " + resource + ", and " + names(without) + " of " + workload
                            + (without.size() == 1 ? " requests none" : " request none")
                            + ": nobody knows the utilization, and nothing scales",
                    "say resources.requests." + resource + " for " + String.join(", ", without)
                            + (without.size() < containers.size() ? ", or use type ContainerResource" : ""));
        }
    }

    /** Whether the container is the sidecar of the platform's mesh, which nobody renders. */
    private static boolean injected(Scene scene, Utilization utilization) {
        return utilization.container().equals("istio-proxy")
                && scene.platform()
                        .filter(platform -> platform.mesh() == Mesh.ISTIO)
                        .isPresent();
    }

    private static boolean requestedByPod(Workload workload, Utilization utilization) {
        return utilization.container().isEmpty() && utilization.requested(workload.pod());
    }

    private static String names(List<String> containers) {
        return (containers.size() == 1 ? "container " : "containers ") + String.join(", ", containers);
    }
}
