package io.chartwright.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Composes a subchart in every environment, only to hear what is wrong with its settings. */
final class Compositions {
    private Compositions() {}

    static List<Fault> faultsOf(Subchart subchart) {
        Set<Fault> base = composing(subchart.base());
        List<Fault> all = new ArrayList<>(base);
        subchart.overrides().forEach((environment, variant) -> composing(variant).stream()
                .filter(fault -> !base.contains(fault))
                .forEach(fault -> all.add(fault.under("environments." + environment))));
        return all;
    }

    private static Set<Fault> composing(Subchart.Variant variant) {
        Faults faults = new Faults();
        faults.collect("", () -> variant.product().compose());
        return new LinkedHashSet<>(faults.all());
    }
}
