package io.chartwright.bench;

import io.chartwright.Chartwright;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.proof.Rendering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A platform, and what Helm has rendered of it: where the parts of a validation start. */
final class RenderedPlatform {
    private final Platform platform;
    private final FileTree tree;
    private final HelmEngine helm =
            ServiceLoader.load(HelmEngine.class).findFirst().orElseThrow();
    private final Map<Rendering, String> documents = new LinkedHashMap<>();

    private RenderedPlatform(Platform platform) {
        this.platform = platform;
        this.tree = Chartwright.render(platform);
        for (UmbrellaChart chart : platform.charts()) {
            for (Environment environment : platform.environments()) {
                Rendering rendering = Rendering.of(tree, chart, environment);
                documents.put(rendering, helm.template(rendering.request()));
            }
        }
    }

    static RenderedPlatform of(Path file) {
        return new RenderedPlatform(Chartwright.read(file));
    }

    Platform platform() {
        return platform;
    }

    FileTree tree() {
        return tree;
    }

    /** What Helm is asked for each environment, side by side as in a validation. */
    List<Object> proven() {
        return documents.keySet().parallelStream()
                .<Object>map(rendering -> helm.prove(rendering.request()))
                .toList();
    }

    /** The scene, with the objects read anew. */
    Scene scene() {
        return scene(1);
    }

    /** A scene with each release so many times, in namespaces of their own. */
    Scene scene(int times) {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String suffix = i == 0 ? "" : "-" + i;
            documents.forEach((rendering, text) -> releases.add(release(rendering, text, suffix)));
        }
        List<KubeObject> manifests = new ArrayList<>();
        tree.forEach((path, text) -> {
            if (path.startsWith("k8s/") && path.endsWith(".yaml")) {
                manifests.addAll(Manifests.read(text, path, "").objects());
            }
        });
        return new Scene(Optional.of(platform), tree, releases, manifests);
    }

    private static Release release(Rendering rendering, String text, String suffix) {
        HelmRequest request = rendering.request();
        String namespace = request.namespace() + suffix;
        return Release.of(
                rendering.chart() + suffix,
                request.release(),
                rendering.environment(),
                namespace,
                request.kubeVersion(),
                Manifests.read(text, rendering.chart(), namespace).objects());
    }
}
