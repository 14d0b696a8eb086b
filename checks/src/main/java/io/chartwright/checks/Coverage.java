package io.chartwright.checks;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was checked, and what was not: nobody should take silence for a pass.
 *
 * @param engine which Helm rendered, such as {@code Helm v3.21.0 (in process)}; empty if none did
 * @param rules how many rules were applied
 * @param files how many files the tree has
 * @param manifests how many objects the tree has outside charts
 * @param releases what was rendered
 * @param uncheckedKinds how many objects of each kind have no schema, by {@code apiVersion kind}
 * @param notChecked what else was not checked and why, a sentence each
 */
public record Coverage(
        String engine,
        int rules,
        int files,
        int manifests,
        List<Rendered> releases,
        Map<String, Integer> uncheckedKinds,
        List<String> notChecked) {

    public Coverage {
        releases = List.copyOf(releases);
        uncheckedKinds = Collections.unmodifiableMap(new TreeMap<>(uncheckedKinds));
        notChecked = List.copyOf(notChecked);
    }

    /**
     * A chart, rendered for one environment.
     *
     * @param chart the chart's name
     * @param environment the environment; empty where there is none
     * @param namespace the release's namespace
     * @param kubernetesVersion the minor version whose schemas it was held against
     * @param objects how many objects it holds
     */
    public record Rendered(String chart, String environment, String namespace, String kubernetesVersion, int objects) {}

    /** How many objects were looked at in all environments together, those outside charts included. */
    public int objects() {
        return manifests + releases.stream().mapToInt(Rendered::objects).sum();
    }
}
