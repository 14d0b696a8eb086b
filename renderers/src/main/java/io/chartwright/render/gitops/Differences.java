package io.chartwright.render.gitops;

import io.chartwright.model.gitops.IgnoredDifference;
import io.chartwright.render.chart.ScaledWorkload;
import io.chartwright.render.chart.ScaledWorkloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields that somebody else than Git decides on: those that the model says, and the number of pods wherever an
 * autoscaler sets it. Charts leave that number out there, so this hides no change in Git. It matters on the day that a
 * workload gets its autoscaler: when a field goes from Git that Argo CD had set, the API server puts its default in its place,
 * and all pods but one would go.
 */
final class Differences {
    private final ScaledWorkloads workloads;

    Differences(ScaledWorkloads workloads) {
        this.workloads = workloads;
    }

    List<Map<String, Object>> of(Target target) {
        return Stream.concat(
                        target.sync().ignoreDifferences().stream(),
                        workloads.of(target.umbrella(), target.environment()).stream()
                                .filter(ScaledWorkload::scales)
                                .map(workload -> IgnoredDifference.of("apps", workload.kind())
                                        .name(workload.name())
                                        .jsonPointers(List.of("/spec/replicas"))
                                        .build()))
                .distinct()
                .map(Differences::entry)
                .toList();
    }

    private static Map<String, Object> entry(IgnoredDifference difference) {
        Map<String, Object> entry = new LinkedHashMap<>();
        difference.group().filter(group -> !group.isEmpty()).ifPresent(group -> entry.put("group", group));
        entry.put("kind", difference.kind());
        difference.name().ifPresent(name -> entry.put("name", name));
        difference.namespace().ifPresent(namespace -> entry.put("namespace", namespace));
        put(entry, "jsonPointers", difference.jsonPointers());
        put(entry, "jqPathExpressions", difference.jqPathExpressions());
        put(entry, "managedFieldsManagers", difference.managedFieldsManagers());
        return entry;
    }

    private static void put(Map<String, Object> entry, String key, List<String> values) {
        if (!values.isEmpty()) {
            entry.put(key, values);
        }
    }
}
