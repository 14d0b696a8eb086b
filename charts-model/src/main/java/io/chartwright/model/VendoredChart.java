package io.chartwright.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody else's chart whose files are kept in the generated tree.
 *
 * @param name the name in its {@code Chart.yaml}
 * @param version the version in its {@code Chart.yaml}
 * @param files its texts by paths relative to its folder, {@code Chart.yaml} among them
 */
public record VendoredChart(String name, String version, SortedMap<String, String> files) {

    /** @throws InvalidModelException if there is no {@code Chart.yaml} */
    public VendoredChart {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        Faults faults = new Faults();
        if (!files.containsKey("Chart.yaml")) {
            faults.add("", "no-chart", "there is no Chart.yaml in it", "name the folder that holds the Chart.yaml");
        }
        faults.throwIfAny();
    }
}
