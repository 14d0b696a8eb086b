package io.chartwright.model;

import io.chartwright.model.gitops.Cluster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of Applications: all are in one namespace, so each is there once. They are no longer than Helm lets a release's
 * name be, for Argo CD calls a release like its Application where nobody names it.
 */
final class ApplicationNames {
    private static final int LENGTH = 53;

    private final Faults faults = new Faults();
    private final Map<String, String> taken = new HashMap<>();

    private ApplicationNames() {}

    /** Faults for names that are too long or there twice; one for each environment and chart. */
    static List<Fault> faultsOf(List<Environment> environments, List<UmbrellaChart> charts) {
        ApplicationNames names = new ApplicationNames();
        for (UmbrellaChart chart : charts) {
            environments.forEach(environment -> names.check(environment, chart.name()));
        }
        return names.faults.all();
    }

    private void check(Environment environment, String chart) {
        String here = environment.fleet().isPresent() ? ".fleet" : "";
        boolean told = false;
        for (Cluster cluster : environment.clusters()) {
            String name = environment.applicationOf(chart, cluster);
            String owner = chart + " in " + environment.name() + (here.isEmpty() ? "" : " on " + cluster.text());
            String other = taken.putIfAbsent(name, owner);
            if (!told && other != null) {
                told = true;
                faults.add(
                        "environments." + environment.name() + here,
                        "duplicate-name",
                        "the Applications of " + owner + " and of " + other + " would both be called '" + name + "'",
                        here.isEmpty()
                                ? "rename one of the charts or environments"
                                : "rename one of the clusters, or call it by its name in Argo CD");
            } else if (!told && name.length() > LENGTH) {
                told = true;
                faults.add(
                        "environments." + environment.name() + here,
                        "name-too-long",
                        "the Application of " + owner + " would be called '" + name + "', which has " + name.length()
                                + " characters; at most " + LENGTH + " are allowed",
                        "call the cluster by its name in Argo CD, or shorten one of the names");
            }
        }
    }
}
