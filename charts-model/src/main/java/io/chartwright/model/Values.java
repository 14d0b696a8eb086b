package io.chartwright.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Helm values that the model knows nothing about and passes through: any tree of maps, lists, texts, numbers, booleans
 * and nulls. A null means what it means to Helm: the key goes, also where a chart has a default for it.
 *
 * @param tree the values, in order; cannot be changed
 */
public record Values(Map<String, @Nullable Object> tree) {

    private static final Values NONE = new Values(Map.of());

    /** @throws InvalidModelException if something in it is no value of YAML */
    public Values {
        Faults faults = new Faults();
        tree = map(faults, "", tree);
        faults.throwIfAny();
    }

    /** Values of a map whose values may be of any kind. */
    public static Values of(Map<String, ? extends @Nullable Object> tree) {
        return new Values(new LinkedHashMap<>(tree));
    }

    /** No values. */
    public static Values none() {
        return NONE;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return tree.isEmpty();
    }

    /** These laid over others, by Helm's rules: maps merge, all else replaces, a null removes what is below it. */
    public Values over(Values below) {
        return new Values(merged(below.tree, tree));
    }

    private static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> below, Map<String, @Nullable Object> above) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> {
            Object had = below.get(key);
            if (value == null && had != null) {
                merged.remove(key);
            } else if (value instanceof Map<?, ?> upper && had instanceof Map<?, ?> lower) {
                merged.put(key, merged(keyed(lower), keyed(upper)));
            } else {
                merged.put(key, value);
            }
        });
        return merged;
    }

    private static Map<String, @Nullable Object> map(Faults faults, String path, Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(
                String.valueOf(key), copy(faults, path.isEmpty() ? String.valueOf(key) : path + "." + key, value)));
        return Collections.unmodifiableMap(copy);
    }

    /** A copy in which equal numbers are equal, whichever Java type they came in. */
    static @Nullable Object copy(Faults faults, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(faults, path, map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(copy(faults, path + "." + items.size(), item)));
            return Collections.unmodifiableList(items);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isFinite(number)) {
                return BigDecimal.valueOf(number);
            }
        }
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal) {
            return value;
        }
        faults.add(
                path,
                "bad-value",
                Faults.quote(String.valueOf(value)) + " is no value of YAML",
                "use maps, lists, texts, numbers, booleans and null");
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> keyed(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
