package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Reference;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A HorizontalPodAutoscaler, or a ScaledObject of KEDA, which makes one.
 *
 * @param scene all there is
 * @param release whose it is
 * @param object the scaler
 */
record Scaler(Scene scene, Release release, KubeObject object) {

    /** All scalers of a scene, release by release. */
    static List<Scaler> in(Scene scene) {
        return scene.releases().stream()
                .flatMap(release -> release.objects().stream()
                        .filter(Scale::scales)
                        .map(object -> new Scaler(scene, release, object)))
                .toList();
    }

    boolean ofKeda() {
        return object.is("keda.sh", "ScaledObject");
    }

    /** What it says that it scales. */
    Reference target() {
        return Scale.target(object);
    }

    /** What it scales, which another chart of the same environment may have made; empty if nothing that is known here. */
    Optional<Workload> workload() {
        Reference target = target();
        return scene.beside(release).stream()
                .flatMap(other -> other.workloads().stream())
                .filter(workload -> target.names(workload.object()))
                .findFirst();
    }

    /** The release that a workload of the same environment is of. */
    Release owner(Workload workload) {
        return scene.beside(release).stream()
                .filter(other -> other.workloads().contains(workload))
                .findFirst()
                .orElse(release);
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
