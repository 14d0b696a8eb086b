package io.chartwright.checks.rule;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import java.util.List;
import java.util.stream.Stream;

/**
 * What overlays of Kustomize patch other objects with. None is an object itself, and so none is among a scene's manifests:
 * rules that ask for what a patch sets ask here.
 */
public final class Patches {
    private static final String GROUP = "kustomize.config.k8s.io";

    private static final Scene.View<List<KubeObject>> ALL = scene -> scene.manifests().stream()
            .filter(object -> object.is(GROUP, "Kustomization"))
            .flatMap(overlay -> of(overlay, scene))
            .toList();

    private Patches() {}

    /** Those of a scene, in the order of its overlays. */
    public static List<KubeObject> of(Scene scene) {
        return scene.view(ALL);
    }

    private static Stream<KubeObject> of(KubeObject overlay, Scene scene) {
        String folder = overlay.source().substring(0, overlay.source().lastIndexOf('/') + 1);
        return overlay.fields().items("patches").stream()
                .map(patch -> folder + patch.text("path"))
                .flatMap(path -> {
                    String text = scene.tree().text(path);
                    return text == null ? Stream.empty() : Manifests.read(text, path, "").objects().stream();
                });
    }
}
