package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that several components share; a ConfigMap of the chart. Pods that see them restart when one changes.
 *
 * @param name the set's name, a DNS label
 * @param description what it is about, for readers of the values
 * @param files text by file name
 */
public record FileSet(String name, String description, SortedMap<String, Text> files) {

    /** @throws io.chartwright.model.InvalidModelException if the set or a file cannot be named so */
    public FileSet {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        Faults faults = new Faults();
        faults.dnsLabel("name", name);
        files.keySet().forEach(file -> faults.fileName("files." + file, file));
        faults.throwIfAny();
    }
}
