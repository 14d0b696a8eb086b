package io.chartwright.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Disruption budgets and autoscalers as manifests of their own beside the charts, each environment's deployed by an
 * Application of its own. A platform without this has them in its charts.
 *
 * @param folders the folder of an environment's manifests, by the environment's name; {@code k8s/resilience/<environment>}
 *     where absent
 */
public record Resilience(SortedMap<String, String> folders) {

    public Resilience {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
    }

    /** The folder of an environment's manifests. */
    public String folderOf(String environment) {
        return folders.getOrDefault(environment, "k8s/resilience/" + environment);
    }
}
