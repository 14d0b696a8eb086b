package io.chartwright.checks.schema.custom;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a schema says more than once a single time, as a definition, and refers to it. */
final class SharedParts {
    private static final int WORTH_IT = 120;

    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> firstNames = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Object> definitions = new TreeMap<>();

    private SharedParts() {}

    static Map<String, Object> of(Map<String, Object> schema) {
        SharedParts parts = new SharedParts();
        parts.count(schema, "root");
        Map<String, Object> shared = parts.inside(schema);
        if (!parts.definitions.isEmpty()) {
            shared.put("definitions", parts.definitions);
        }
        return shared;
    }

    private void count(Map<?, ?> part, String name) {
        if (part.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> count((Map<?, ?>) value, String.valueOf(key)));
        }
        for (String word : new String[] {"items", "additionalProperties"}) {
            if (part.get(word) instanceof Map<?, ?> below) {
                count(below, name);
            }
        }
        times.merge(part.toString(), 1, Integer::sum);
        firstNames.putIfAbsent(part.toString(), name);
    }

    private Map<String, Object> inside(Map<?, ?> part) {
        Map<String, Object> copy = new TreeMap<>();
        part.forEach((word, value) -> copy.put(String.valueOf(word), value));
        if (part.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Object> shared = new TreeMap<>();
            properties.forEach((key, value) -> shared.put(String.valueOf(key), reference((Map<?, ?>) value)));
            copy.put("properties", shared);
        }
        for (String word : new String[] {"items", "additionalProperties"}) {
            if (part.get(word) instanceof Map<?, ?> below) {
                copy.put(word, reference(below));
            }
        }
        return copy;
    }

    private Map<String, Object> reference(Map<?, ?> part) {
        String text = part.toString();
        if (text.length() < WORTH_IT || times.getOrDefault(text, 0) < 2) {
            return inside(part);
        }
        String name = names.get(text);
        if (name == null) {
            String base = firstNames.getOrDefault(text, "part");
            name = base;
            for (int i = 2; definitions.containsKey(name); i++) {
                name = base + i;
            }
            names.put(text, name);
            definitions.put(name, Map.of());
            definitions.put(name, inside(part));
        }
        return new TreeMap<>(Map.of("$ref", "#/definitions/" + name));
    }
}
