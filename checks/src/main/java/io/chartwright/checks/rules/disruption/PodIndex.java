package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds workloads by the labels of their pods, without asking each workload for each of many selectors. */
final class PodIndex {
    private final Map<Label, List<Scale>> labelled = new HashMap<>();
    private final Map<String, List<Scale>> all = new HashMap<>();

    private record Label(String namespace, String key, String value) {}

    void add(Scale scale) {
        String namespace = scale.workload().object().namespace();
        all.computeIfAbsent(namespace, any -> new ArrayList<>()).add(scale);
        scale.workload().podLabels().forEach((key, value) -> labelled.computeIfAbsent(
                        new Label(namespace, key, value), any -> new ArrayList<>())
                .add(scale));
    }

    /** The workloads of a namespace of which a selector may find the pods, in the order in which they were added. */
    List<Scale> candidates(Selector selector, String namespace) {
        return selector.labels().entrySet().stream()
                .map(wanted ->
                        labelled.getOrDefault(new Label(namespace, wanted.getKey(), wanted.getValue()), List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> all.getOrDefault(namespace, List.of()));
    }
}
