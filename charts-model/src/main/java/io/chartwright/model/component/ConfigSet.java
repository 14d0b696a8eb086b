package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Environment variables that several components share; a ConfigMap of the chart.
 *
 * @param name the set's name, a DNS label
 * @param description what it is about, for readers of the values
 * @param variables value by name of variable
 */
public record ConfigSet(String name, String description, SortedMap<String, Text> variables) {

    /** @throws io.chartwright.model.InvalidModelException if the set or a variable cannot be named so */
    public ConfigSet {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        Faults faults = new Faults();
        faults.dnsLabel("name", name);
        if (variables.isEmpty()) {
            faults.add("variables", "missing-value", "there is no variable", "give it one, or drop the set");
        }
        variables.keySet().forEach(variable -> faults.envName("variables." + variable, variable));
        faults.throwIfAny();
    }
}
