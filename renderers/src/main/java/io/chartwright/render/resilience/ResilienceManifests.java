package io.chartwright.render.resilience;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.render.chart.ScaledWorkload;
import io.chartwright.render.chart.ScaledWorkloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The budgets and autoscalers of an environment, beside its charts.
 *
 * @param environment the environment
 * @param folder where their files lie in the tree
 * @param budgets the PodDisruptionBudgets
 * @param autoscalers the HorizontalPodAutoscalers
 * @param scaledObjects the ScaledObjects of KEDA
 * @param namespaces the namespaces that they are in, in the order of the platform's charts
 */
public record ResilienceManifests(
        Environment environment,
        String folder,
        List<Map<String, Object>> budgets,
        List<Map<String, Object>> autoscalers,
        List<Map<String, Object>> scaledObjects,
        List<String> namespaces) {

    /** Those of each environment that has any, in the order of promotion; none where they are in the charts. */
    public static List<ResilienceManifests> of(Platform platform, ScaledWorkloads workloads) {
        return platform.resilience()
                .map(resilience -> platform.environments().stream()
                        .map(environment -> of(platform, resilience, environment, workloads))
                        .filter(manifests -> !manifests.namespaces().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static ResilienceManifests of(
            Platform platform, Resilience resilience, Environment environment, ScaledWorkloads all) {
        List<ScaledWorkload> workloads = platform.charts().stream()
                .flatMap(umbrella -> all.of(umbrella, environment).stream())
                .toList();
        return new ResilienceManifests(
                environment,
                resilience.folderOf(environment.name()),
                present(workloads.stream().map(Budgets::of)),
                present(workloads.stream().map(Autoscalers::of)),
                present(workloads.stream().map(ScaledObjects::of)),
                workloads.stream()
                        .filter(ResilienceManifests::resilient)
                        .map(ScaledWorkload::namespace)
                        .distinct()
                        .toList());
    }

    private static boolean resilient(ScaledWorkload workload) {
        return Stream.of(Budgets.of(workload), Autoscalers.of(workload), ScaledObjects.of(workload))
                .anyMatch(Optional::isPresent);
    }

    private static List<Map<String, Object>> present(Stream<Optional<Map<String, Object>>> objects) {
        return objects.flatMap(Optional::stream).toList();
    }

    /** The files with their objects, by their names; what there is none of has no file. */
    public Map<String, List<Map<String, Object>>> files() {
        Map<String, List<Map<String, Object>>> files = new LinkedHashMap<>();
        files.put("pod-disruption-budgets.yaml", budgets);
        files.put("horizontal-pod-autoscalers.yaml", autoscalers);
        files.put("scaled-objects.yaml", scaledObjects);
        files.values().removeIf(List::isEmpty);
        return files;
    }
}
