package io.chartwright.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Disruption budgets and autoscalers as manifests of their own beside the charts, each environment's deployed by an
 * Application of its own. A platform without this has them in its charts.
 *
 * @param folders the folder of an environment's manifests, by the environment's name; {@code k8s/resilience/<environment>}
 *     where absent
 */
public record Resilience(SortedMap<String, String> folders) {

    /** What the project and its Applications are called, the latter with the name of the environment behind it. */
    public static final String NAME = "resilience";

    private static final Pattern FOLDER = Pattern.compile("k8s(/[a-z0-9]([-a-z0-9]*[a-z0-9])?)+");

    /** What others write below {@code k8s}, and other Applications take. */
    private static final List<String> TAKEN = List.of("k8s/gitops", "k8s/rendered");

    /** @throws InvalidModelException if a folder is not below {@code k8s}, or is another's */
    public Resilience {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
        Faults faults = new Faults();
        folders.forEach((environment, folder) -> check(faults, "folders." + environment, folder));
        faults.throwIfAny();
    }

    /** In the standard folders. */
    public static Resilience besideCharts() {
        return new Resilience(new TreeMap<>());
    }

    /** The folder of an environment's manifests. */
    public String folderOf(String environment) {
        return folders.getOrDefault(environment, "k8s/resilience/" + environment);
    }

    private static void check(Faults faults, String path, String folder) {
        if (!FOLDER.matcher(folder).matches()) {
            faults.add(
                    path,
                    "bad-folder",
                    Faults.quote(folder) + " is no folder below 'k8s'",
                    "write it like 'k8s/resilience', in lower-case letters, digits and inner hyphens");
        } else if (TAKEN.stream().anyMatch(taken -> folder.equals(taken) || folder.startsWith(taken + "/"))) {
            faults.add(
                    path,
                    "folder-taken",
                    Faults.quote(folder) + " is where other manifests are written",
                    "choose another, such as 'k8s/resilience'");
        }
    }
}
