package io.chartwright.model;

import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Grant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults for environments and charts that roles of Argo CD name and the platform does not have. */
final class AccessFaults {
    private AccessFaults() {}

    static List<Fault> of(ArgoCd argoCd, List<Environment> environments, List<UmbrellaChart> charts) {
        Faults faults = new Faults();
        Set<String> knownEnvironments =
                environments.stream().map(Environment::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> knownCharts =
                charts.stream().map(UmbrellaChart::name).collect(Collectors.toCollection(LinkedHashSet::new));
        argoCd.rbac().ifPresent(rbac -> rbac.roles().forEach((name, role) -> {
            for (int i = 0; i < role.grants().size(); i++) {
                Grant grant = role.grants().get(i);
                String path = "argocd.rbac.roles." + name + ".grants." + i;
                known(faults, path + ".environments", "environment", grant.environments(), knownEnvironments);
                known(faults, path + ".charts", "chart", grant.charts(), knownCharts);
            }
        }));
        return faults.all();
    }

    private static void known(Faults faults, String path, String what, List<String> names, Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!known.contains(name)) {
                UnknownWord.add(
                        faults,
                        path + "." + i,
                        "unknown-" + what,
                        "there is no " + what + " " + Faults.quote(name),
                        name,
                        known);
            }
        }
    }
}
