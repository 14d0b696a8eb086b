package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import java.util.function.BiConsumer;

/** All that Argo CD reads annotations of. */
final class EveryObject {
    private EveryObject() {}

    /** Shows the objects of all releases, and then those that are no part of a chart, each with its place. */
    static void of(Scene scene, BiConsumer<KubeObject, Place> to) {
        for (Release release : scene.releases()) {
            release.objects().forEach(object -> to.accept(object, Place.of(release, object)));
        }
        scene.manifests().forEach(object -> to.accept(object, Place.of(object)));
    }
}
