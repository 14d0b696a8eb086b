package io.chartwright.render.proof;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Patch;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.PlatformRenderer;
import java.util.List;
import java.util.Optional;

/** Which trees cannot be told without Helm, and how they are completed. */
public final class HelmNeed {
    private HelmNeed() {}

    /** Whether something in a platform's tree follows from what Helm renders. */
    static boolean of(Platform platform) {
        return platform.environments().stream().anyMatch(Environment::rendered)
                || platform.charts().stream().anyMatch(HelmNeed::mayHoldAnything);
    }

    /**
     * Of which kinds a chart's objects are decides what its project allows. Products bring nothing that is cluster-wide; charts and
     * manifests of others may bring anything, and so may a patch that makes another kind of an object.
     */
    private static boolean mayHoldAnything(UmbrellaChart umbrella) {
        return !umbrella.externals().isEmpty()
                || umbrella.subcharts().stream()
                        .map(Subchart::additions)
                        .anyMatch(additions -> !additions.manifests().isEmpty()
                                || additions.patches().stream().anyMatch(HelmNeed::changesKind));
    }

    private static boolean changesKind(Patch patch) {
        return patch.operations().stream()
                .anyMatch(operation ->
                        operation.path().equals("/kind") || operation.path().equals("/apiVersion"));
    }

    /**
     * The whole tree of a platform; Helm renders its charts only if something follows from that.
     *
     * @throws io.chartwright.core.problem.ProblemsException if manifests are to be kept rendered and Helm does not render
     *     them
     */
    public static FileTree tree(Platform platform, PlatformRenderer renderer, Optional<HelmEngine> helm) {
        RenderedNeed.requireHelm(platform, helm);
        FileTree charts = renderer.charts(platform);
        List<Release> releases = of(platform)
                ? helm.map(engine -> releases(platform, charts, engine)).orElse(List.of())
                : List.of();
        return renderer.complete(platform, charts, releases);
    }

    private static List<Release> releases(Platform platform, FileTree charts, HelmEngine helm) {
        List<Rendered> all = Rendering.of(platform, charts).parallelStream()
                .map(rendering -> Rendered.of(rendering, helm))
                .toList();
        // What Helm refuses elsewhere is told by whoever checks the tree.
        RenderedNeed.requireAll(platform, all);
        return all.stream().flatMap(rendered -> rendered.release().stream()).toList();
    }
}
