package io.chartwright.render.proof;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Patch;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.PlatformRenderer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The whole tree of a platform; Helm renders its charts only if something follows from that. */
    public static FileTree tree(Platform platform, PlatformRenderer renderer, Optional<HelmEngine> helm) {
        FileTree charts = renderer.charts(platform);
        List<Release> releases = of(platform)
                ? helm.map(engine -> Rendering.of(platform, charts).parallelStream()
                                .flatMap(rendering -> release(rendering, engine))
                                .toList())
                        .orElse(List.of())
                : List.of();
        return renderer.complete(platform, charts, releases);
    }

    private static Stream<Release> release(Rendering rendering, HelmEngine helm) {
        try {
            return Stream.of(HelmProof.release(
                    rendering,
                    Manifests.read(
                            helm.template(rendering.request()),
                            rendering.chart(),
                            rendering.request().namespace())));
        } catch (HelmException refused) {
            return Stream.empty(); // What Helm refuses is told by whoever checks the tree.
        }
    }
}
