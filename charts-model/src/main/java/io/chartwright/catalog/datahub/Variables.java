package io.chartwright.catalog.datahub;

import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.Text;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the variables of a config set. Numbers become texts here, so that nothing turns 5242880 into 5.24288e+06. */
final class Variables {
    private final SortedMap<String, Text> all = new TreeMap<>();

    Variables set(String name, Text value) {
        all.put(name, value);
        return this;
    }

    Variables set(String name, String value) {
        return set(name, Text.of(value));
    }

    Variables set(String name, int value) {
        return set(name, Integer.toString(value));
    }

    Variables set(String name, boolean value) {
        return set(name, Boolean.toString(value));
    }

    Variables set(String name, Optional<String> value) {
        value.ifPresent(known -> set(name, known));
        return this;
    }

    ConfigSet named(String name, String description) {
        return new ConfigSet(name, description, all);
    }
}
