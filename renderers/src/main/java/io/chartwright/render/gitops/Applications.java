package io.chartwright.render.gitops;

import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Cascade;
import io.chartwright.render.chart.ScaledWorkloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Application of each target. Fields at Argo CD's defaults are left out: spelled out, they make a parent Application
 * differ from the cluster for ever.
 */
final class Applications {
    private static final int HISTORY = 10;

    private final Platform platform;
    private final Sources sources;
    private final Differences differences;
    private final Order order;

    Applications(Platform platform, ScaledWorkloads workloads) {
        this.platform = platform;
        this.sources = new Sources(platform);
        this.differences = new Differences(workloads);
        this.order = new Order(platform);
    }

    Map<String, Object> of(Target target) {
        Map<String, Object> metadata = Documents.metadata(
                target.name(),
                platform.argoCd().namespace(),
                target.sync().cascade().orElse(Cascade.FOREGROUND).finalizer());
        metadata.put("labels", Documents.labels(target.umbrella().name(), target.environment(), target.cluster()));
        metadata.put("annotations", annotations(target));
        List<Map<String, Object>> ignored = differences.of(target);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", target.umbrella().name());
        spec.putAll(sources.of(target));
        spec.put("destination", Documents.destination(target.cluster(), target.namespace()));
        Map<String, Object> policy = new SyncPolicy(
                        target.environment(), target.sync(), namespaceLabels(target), !ignored.isEmpty())
                .block();
        if (!policy.isEmpty()) {
            spec.put("syncPolicy", policy);
        }
        if (!ignored.isEmpty()) {
            spec.put("ignoreDifferences", ignored);
        }
        target.sync()
                .revisionHistoryLimit()
                .filter(limit -> limit != HISTORY)
                .ifPresent(limit -> spec.put("revisionHistoryLimit", limit));
        return Documents.document("Application", metadata, spec);
    }

    /** What tells a mesh to give pods of the namespace its sidecars. */
    private Map<String, String> namespaceLabels(Target target) {
        return platform.mesh() == Mesh.ISTIO ? target.umbrella().istio().namespaceLabels() : Map.of();
    }

    private Map<String, Object> annotations(Target target) {
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("argocd.argoproj.io/manifest-generate-paths", sources.paths(target));
        annotations.put("argocd.argoproj.io/compare-options", "ServerSideDiff=true");
        int wave = order.waveOf(target.umbrella());
        if (wave != 0) {
            annotations.put("argocd.argoproj.io/sync-wave", Integer.toString(wave));
        }
        Documents.keep(platform, target.environment(), annotations);
        return annotations;
    }
}
