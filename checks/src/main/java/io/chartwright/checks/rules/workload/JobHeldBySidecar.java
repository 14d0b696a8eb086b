package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Injection;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Mesh;
import java.util.stream.Stream;

/** A sidecar that never ends keeps a Job from ending. */
final class JobHeldBySidecar implements SceneRule {
    private static final String INJECT = "sidecar.istio.io/inject";
    private static final RuleDoc RULE = RuleDoc.error(
            "job-held-by-sidecar",
            Family.WORKLOADS,
            "A Job gets a mesh sidecar that never ends",
            "The Job's own container ends, Istio's sidecar does not: the Job never completes, a sync of Argo CD waits for it,"
                    + " and a CronJob with concurrencyPolicy Forbid never runs again.",
            "Label the pods of Jobs sidecar.istio.io/inject: \"false\".");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        boolean everywhere = scene.platform()
                .filter(platform -> platform.mesh() == Mesh.ISTIO)
                .isPresent();
        for (Release release : scene.releases()) {
            for (Workload workload : release.workloads()) {
                if (workload.finishes() && !optsOut(workload) && (everywhere || asks(scene, release, workload))) {
                    remarks.add(
                            Place.of(release, workload.object())
                                    .at(workload.template().at("metadata", "labels")),
                            "its pods get a sidecar of Istio, which keeps running when the Job is done",
                            "label the pod template " + INJECT + ": \"false\"");
                }
            }
        }
    }

    /** Whether the pods or their namespace ask for a sidecar. */
    private static boolean asks(Scene scene, Release release, Workload workload) {
        return Injection.asked(workload)
                || Stream.concat(release.objects().stream(), scene.manifests().stream())
                        .filter(object -> object.is("", "Namespace"))
                        .filter(namespace ->
                                namespace.name().equals(workload.object().namespace()))
                        .anyMatch(JobHeldBySidecar::injects);
    }

    private static boolean injects(KubeObject namespace) {
        return "enabled".equals(namespace.labels().get("istio-injection"))
                || namespace.labels().containsKey("istio.io/rev");
    }

    private static boolean optsOut(Workload workload) {
        return Injection.refused(workload) || Injection.endsWithPod(workload);
    }
}
