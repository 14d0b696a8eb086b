package io.chartwright.model;

import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Installation;
import java.util.List;
import java.util.Optional;

/** Where an Argo CD that is to be installed does not fit the platform that it deploys. */
final class InstallationFaults {
    private static final String PLACE = "argocd.install";

    private static final String PROJECT = "argocd";

    /** In high availability, no two pods of Redis share a node, and there are three of them. */
    private static final int REDIS_PODS = 3;

    private final Faults faults = new Faults();

    private InstallationFaults() {}

    static List<Fault> of(ArgoCd argoCd, List<Environment> environments, List<UmbrellaChart> charts) {
        InstallationFaults check = new InstallationFaults();
        argoCd.install().ifPresent(installation -> {
            check.nodes(installation, environments);
            check.project(installation, charts);
        });
        return check.faults.all();
    }

    private void nodes(Installation installation, List<Environment> environments) {
        Optional<Integer> nodes =
                Capacities.of(Cluster.OWN.text(), environments).flatMap(Capacity::nodes);
        if (installation.highAvailability() && nodes.orElse(REDIS_PODS) < REDIS_PODS) {
            faults.add(
                    PLACE + ".highAvailability",
                    "too-few-nodes",
                    "Argo CD's cluster has " + nodes.orElse(0) + " nodes, and its Redis wants a node for each of its "
                            + REDIS_PODS + " pods",
                    "leave 'highAvailability' out: what does not run more than once starts again in seconds");
        }
    }

    private void project(Installation installation, List<UmbrellaChart> charts) {
        if (installation.selfManaged()
                && charts.stream().anyMatch(chart -> chart.name().equals(PROJECT))) {
            faults.add(
                    "charts." + PROJECT,
                    "reserved-name",
                    "the project that Argo CD manages itself in is called '" + PROJECT + "', too",
                    "give the chart another name, or leave 'selfManaged' out");
        }
    }
}
