package io.chartwright.core.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping.
 *
 * @param entries its entries by the names of their keys, in the order of the file; cannot be changed
 * @param flow whether it stands in braces
 * @param mark where it begins
 */
public record YamlMapping(Map<String, YamlEntry> entries, boolean flow, YamlMark mark) implements YamlNode {

    public YamlMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** What a key is set to, or null if the mapping has no such key. */
    public @Nullable YamlNode get(String name) {
        YamlEntry entry = entries.get(name);
        return entry == null ? null : entry.value();
    }

    @Override
    public Map<String, @Nullable Object> toData() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        entries.forEach((name, entry) -> data.put(name, entry.value().toData()));
        return data;
    }
}
