package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Reference;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A HorizontalPodAutoscaler, or a ScaledObject of KEDA, which makes one.
 *
 * @param release whose it is
 * @param object the scaler
 * @param scaled what it scales, which another chart of the same environment may have made; empty if nothing known here
 */
record Scaler(Release release, KubeObject object, Optional<Scaled> scaled) {
    private static final Scene.View<List<Scaler>> ALL = Scaler::find;

    /** A workload and the release that it is of. */
    record Scaled(Release owner, Workload workload) {}

    /** All scalers of a scene, release by release. */
    static List<Scaler> in(Scene scene) {
        return scene.view(ALL);
    }

    private static List<Scaler> find(Scene scene) {
        Map<String, Map<Reference, Scaled>> environments = new HashMap<>();
        for (Release release : scene.releases()) {
            Map<Reference, Scaled> workloads =
                    environments.computeIfAbsent(release.environment(), environment -> new HashMap<>());
            release.workloads()
                    .forEach(workload ->
                            workloads.putIfAbsent(Reference.to(workload.object()), new Scaled(release, workload)));
        }
        return scene.releases().stream()
                .flatMap(release -> release.all()
                        .filter(Scale::scales)
                        .map(object -> new Scaler(
                                release,
                                object,
                                Optional.ofNullable(environments
                                        .getOrDefault(release.environment(), Map.of())
                                        .get(Scale.target(object))))))
                .toList();
    }

    boolean ofKeda() {
        return object.is("keda.sh", "ScaledObject");
    }

    /** What it says that it scales. */
    Reference target() {
        return Scale.target(object);
    }

    /** What it scales, if that has a number of replicas. */
    Optional<Workload> workload() {
        return scaled.map(Scaled::workload).filter(Workload::scalable);
    }

    /** The field with its minimum. */
    String minField() {
        return ofKeda() ? "minReplicaCount" : "minReplicas";
    }

    /** The field with its maximum. */
    String maxField() {
        return ofKeda() ? "maxReplicaCount" : "maxReplicas";
    }

    /** Its minimum as it is said; empty where it is not. */
    OptionalLong min() {
        return object.fields().whole("spec", minField());
    }

    /** Its maximum as it is said; empty where it is not. */
    OptionalLong max() {
        return object.fields().whole("spec", maxField());
    }

    Place place() {
        return Place.of(release, object);
    }

    /** The place of a field of its specification. */
    Place place(String field) {
        return place().at(object.fields().at("spec", field));
    }
}
