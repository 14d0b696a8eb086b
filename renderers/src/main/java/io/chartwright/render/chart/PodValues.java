package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.model.component.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces of a pod as values, in the words of the Kubernetes API where it has some. */
final class PodValues {
    private PodValues() {}

    static Map<String, Object> resources(Resources resources) {
        Map<String, Object> requests = new LinkedHashMap<>();
        requests.put("cpu", resources.cpu().text());
        requests.put("memory", resources.memory().text());
        Map<String, Object> limits = new LinkedHashMap<>();
        resources.cpuLimit().ifPresent(cpu -> limits.put("cpu", cpu.text()));
        limits.put("memory", resources.effectiveMemoryLimit().text());
        // Extended resources have no requests of their own: Kubernetes takes the limit.
        resources.gpus().filter(count -> count > 0).ifPresent(count -> limits.put("nvidia.com/gpu", count));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("requests", requests);
        values.put("limits", limits);
        return values;
    }

    static Map<String, Object> probe(Probe probe) {
        Map<String, Object> values = new LinkedHashMap<>();
        probe.path().ifPresent(path -> {
            Map<String, Object> http = new LinkedHashMap<>();
            http.put("path", path);
            probe.port().ifPresent(port -> http.put("port", port));
            values.put("httpGet", http);
        });
        if (!probe.command().isEmpty()) {
            values.put("exec", Map.of("command", probe.command()));
        }
        if (probe.initialDelaySeconds() > 0) {
            values.put("initialDelaySeconds", probe.initialDelaySeconds());
        }
        values.put("periodSeconds", probe.periodSeconds());
        values.put("timeoutSeconds", probe.timeoutSeconds());
        values.put("failureThreshold", probe.failureThreshold());
        return values;
    }

    static Map<String, Object> claims(Component component) {
        Map<String, Object> claims = new LinkedHashMap<>();
        for (Volume volume : component.volumes()) {
            if (volume instanceof Volume.Claim claim) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("size", claim.size().text());
                claim.storageClass().ifPresent(storageClass -> values.put("storageClass", storageClass));
                claims.put(ValuesKey.of(claim.name()), values);
            }
        }
        return claims;
    }

    static Map<String, Object> scratch(ComponentStages stages, Component component) {
        Map<String, Object> scratch = new LinkedHashMap<>();
        Volumes.sizes(stages, component)
                .forEach((name, size) -> scratch.put(ValuesKey.of(name), Map.of("sizeLimit", size.text())));
        return scratch;
    }

    static List<String> claimNames(Component component) {
        return component.volumes().stream()
                .filter(Volume.Claim.class::isInstance)
                .map(Volume::name)
                .toList();
    }

    static List<Map<String, Object>> tolerations(Component component) {
        return component.tuning().placement().tolerations().stream()
                .map(toleration -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("key", toleration.key());
                    values.put("operator", toleration.value().isPresent() ? "Equal" : "Exists");
                    toleration.value().ifPresent(value -> values.put("value", value));
                    toleration.effect().ifPresent(effect -> values.put("effect", effect));
                    return values;
                })
                .toList();
    }

    static Optional<Map<String, Object>> antiAffinity(Component component) {
        return component.tuning().placement().exclusive() ? Optional.of(Map.of("enabled", true)) : Optional.empty();
    }

    /** Whether there may be several pods, so that it matters where they stand. */
    static boolean scales(Component component) {
        return !component.workload().ends()
                && (component.tuning().leastReplicas() > 1
                        || component.tuning().autoscaling().isPresent()
                        || component.tuning().placement().spread().isPresent());
    }

    /** How pods are kept apart: over nodes unless said otherwise. */
    static Optional<Map<String, Object>> spread(Component component) {
        Spread spread = component.tuning().placement().spread().orElseGet(Spread::overNodes);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("topologyKey", spread.over());
        values.put("maxSkew", spread.maxSkew());
        values.put("whenUnsatisfiable", spread.strict() ? "DoNotSchedule" : "ScheduleAnyway");
        return Optional.of(values);
    }
}
