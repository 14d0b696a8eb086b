package io.chartwright.checks.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays values over values as Helm does: maps merge, lists and single values replace, null deletes. */
final class ValuesMerge {
    private ValuesMerge() {}

    /** What is left when an overlay lies over a base; changes neither. */
    static Map<String, @Nullable Object> over(Map<?, ?> base, Map<?, ?> overlay) {
        return merged(base, overlay, false);
    }

    /** The same, but its nulls stay, to delete from a further base: what several files of values say together. */
    static Map<String, @Nullable Object> together(Map<?, ?> base, Map<?, ?> overlay) {
        return merged(base, overlay, true);
    }

    private static Map<String, @Nullable Object> merged(Map<?, ?> base, Map<?, ?> overlay, boolean keepsNulls) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        base.forEach((key, value) -> merged.put(String.valueOf(key), value));
        overlay.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> inner) {
                merged.put(name, merged(merged.get(name) instanceof Map<?, ?> had ? had : Map.of(), inner, keepsNulls));
            } else if (value == null && !keepsNulls) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
