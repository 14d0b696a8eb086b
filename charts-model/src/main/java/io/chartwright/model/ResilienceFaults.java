package io.chartwright.model;

import io.chartwright.model.gitops.Fleet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong between budgets and autoscalers that lie beside the charts and the platform that they are of. */
final class ResilienceFaults {

    /** The kinds that leave the charts. */
    private static final Set<String> KINDS = Set.of("HorizontalPodAutoscaler", "PodDisruptionBudget", "ScaledObject");

    private ResilienceFaults() {}

    static List<Fault> of(Resilience resilience, List<Environment> environments, List<UmbrellaChart> charts) {
        Faults faults = new Faults();
        Set<String> known = new TreeSet<>();
        environments.forEach(environment -> known.add(environment.name()));
        resilience.folders().keySet().stream()
                .filter(environment -> !known.contains(environment))
                .forEach(environment -> UnknownWord.add(
                        faults,
                        "resilience.folders." + environment,
                        "unknown-environment",
                        "there is no environment " + Faults.quote(environment),
                        environment,
                        known));
        shared(faults, resilience, environments);
        selected(faults, environments);
        for (UmbrellaChart chart : charts) {
            if (chart.name().equals(Resilience.NAME)) {
                faults.add(
                        "charts." + chart.name(),
                        "name-taken",
                        Faults.quote(chart.name()) + " is what the project of budgets and autoscalers is called",
                        "call the chart otherwise, or drop 'resilience' to keep them in the charts");
            }
            chart.subcharts().forEach(subchart -> patched(faults, chart, subchart));
        }
        return faults.all();
    }

    // An Application deletes what Git no longer has: of two on one folder, each takes the other's objects for its own.
    private static void shared(Faults faults, Resilience resilience, List<Environment> environments) {
        Map<String, String> owners = new HashMap<>();
        for (Environment environment : environments) {
            String folder = resilience.folderOf(environment.name());
            String other = owners.putIfAbsent(folder, environment.name());
            if (other != null) {
                String said = resilience.folders().containsKey(environment.name()) ? environment.name() : other;
                faults.add(
                        "resilience.folders." + said,
                        "duplicate-folder",
                        Faults.quote(folder) + " is the folder of both " + other + " and " + environment.name(),
                        "give each environment a folder of its own");
            }
        }
    }

    // Their Applications are written out, one for each cluster, and which those are Git does not know.
    private static void selected(Faults faults, List<Environment> environments) {
        environments.stream()
                .filter(environment ->
                        environment.fleet().filter(Fleet::isSelected).isPresent())
                .forEach(environment -> faults.add(
                        "environments." + environment.name() + ".fleet.matchLabels",
                        "resilience-of-selected-clusters",
                        "budgets and autoscalers beside the charts would reach no cluster that is selected by labels",
                        "drop 'resilience' to keep them in the charts, or name the clusters of the fleet"));
    }

    private static void patched(Faults faults, UmbrellaChart chart, Subchart subchart) {
        List<Patch> patches = subchart.additions().patches();
        for (int i = 0; i < patches.size(); i++) {
            if (KINDS.contains(patches.get(i).kind())) {
                faults.add(
                        "charts." + chart.name() + ".subcharts." + subchart.name() + ".patches." + i + ".kind",
                        "unknown-kind",
                        "with 'resilience', the chart has no "
                                + Faults.quote(patches.get(i).kind()) + " to patch",
                        "say it with 'autoscaling' or 'disruption', or drop 'resilience' to keep it in the chart");
            }
        }
    }
}
