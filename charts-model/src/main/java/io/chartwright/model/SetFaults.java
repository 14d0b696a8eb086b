package io.chartwright.model;

import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Fleet;
import java.util.List;

/** What environments ask of ApplicationSets that are not wanted. */
final class SetFaults {
    private SetFaults() {}

    /** Faults for fleets that only an ApplicationSet can find. */
    static List<Fault> of(ArgoCd argoCd, List<Environment> environments) {
        Faults faults = new Faults();
        if (argoCd.applicationSets().isEmpty()) {
            environments.stream()
                    .filter(environment ->
                            environment.fleet().filter(Fleet::isSelected).isPresent())
                    .forEach(environment -> faults.add(
                            "environments." + environment.name() + ".fleet.matchLabels",
                            "selector-without-sets",
                            "nobody but an ApplicationSet can select the clusters of " + environment.name(),
                            "set 'argocd.applicationSets', if only to {}, or name the clusters of the fleet"));
        }
        return faults.all();
    }
}
