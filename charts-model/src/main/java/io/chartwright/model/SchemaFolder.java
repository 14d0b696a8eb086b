package io.chartwright.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder with JSON schemas of custom resources, in the layout that kubeconform uses.
 *
 * @param path what messages call the folder, such as {@code schemas}
 * @param files the texts of its JSON files by paths relative to it, such as {@code example.com/widget_v1.json}
 */
public record SchemaFolder(String path, SortedMap<String, String> files) {

    /** @throws InvalidModelException if there is no file in it */
    public SchemaFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        Faults faults = new Faults();
        if (files.isEmpty()) {
            faults.add(
                    "",
                    "no-schemas",
                    "there is no schema in " + Faults.quote(path),
                    "put the schema of each kind into a file whose name ends with '.json'");
        }
        faults.throwIfAny();
    }
}
