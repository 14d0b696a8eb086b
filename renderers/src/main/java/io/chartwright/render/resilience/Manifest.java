package io.chartwright.render.resilience;

import io.chartwright.render.chart.ScaledWorkload;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all manifests for a workload have in common: they are called as it is, and stand where it does. */
final class Manifest {
    private Manifest() {}

    static Map<String, Object> of(String apiVersion, String kind, ScaledWorkload workload, Map<String, Object> spec) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", workload.name());
        metadata.put("namespace", workload.namespace());
        metadata.put("labels", workload.labels());
        if (!workload.annotations().isEmpty()) {
            metadata.put("annotations", workload.annotations());
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", apiVersion);
        manifest.put("kind", kind);
        manifest.put("metadata", metadata);
        manifest.put("spec", spec);
        return manifest;
    }

    /** The workload as scalers name it. */
    static Map<String, Object> target(ScaledWorkload workload) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("apiVersion", "apps/v1");
        target.put("kind", workload.kind());
        target.put("name", workload.name());
        return target;
    }
}
