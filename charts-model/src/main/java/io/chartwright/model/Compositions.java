package io.chartwright.model;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes a subchart in every environment, only to hear what is wrong with its settings. */
final class Compositions {
    private Compositions() {}

    static List<Fault> faultsOf(Subchart subchart) {
        Faults found = new Faults();
        Optional<ChartContent> base =
                found.collect("", () -> subchart.base().product().compose());
        Set<Fault> known = new LinkedHashSet<>(found.all());
        List<Fault> all = new ArrayList<>(known);
        subchart.overrides().forEach((environment, variant) -> {
            Faults faults = new Faults();
            Optional<ChartContent> content =
                    faults.collect("", () -> variant.product().compose());
            base.ifPresent(usual -> content.ifPresent(other -> compare(faults, usual, other)));
            faults.all().stream()
                    .filter(fault -> !known.contains(fault))
                    .forEach(fault -> all.add(fault.under("environments." + environment)));
        });
        return all;
    }

    // A chart has one template of a component for all environments: what it is made of cannot differ, only its values.
    private static void compare(Faults faults, ChartContent usual, ChartContent other) {
        for (Component component : other.components()) {
            usual.components().stream()
                    .filter(same -> same.name().equals(component.name()))
                    .filter(same -> !shape(same).equals(shape(component)))
                    .forEach(same -> faults.add(
                            component.name(),
                            "shape-differs",
                            "its kind, its place in the rollout or its init containers differ from those elsewhere",
                            "make it a component of its own, enabled where it is wanted"));
        }
    }

    private static List<Object> shape(Component component) {
        Workload workload = component.workload();
        return List.of(
                workload instanceof Workload.Deployment || workload instanceof Workload.StatefulSet
                        ? workload
                        : workload.getClass(),
                component.phase(),
                component.initContainers());
    }
}
