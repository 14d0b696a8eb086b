package io.chartwright.render.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Helm lays values files over a chart's own values, in a few lines of Java; {@link OverlayLawTest} proves it. */
final class HelmMerge {
    private HelmMerge() {}

    static Map<String, @Nullable Object> merge(Map<?, ?> base, Map<?, ?> overlay) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        overlay.forEach((key, value) -> {
            Object had = base.get(key);
            if (value instanceof Map<?, ?> above && had instanceof Map<?, ?> below) {
                merged.put((String) key, merge(below, above));
            } else if (value != null || !base.containsKey(key)) {
                merged.put((String) key, value);
            }
        });
        base.forEach((key, value) -> {
            if (!overlay.containsKey(key)) {
                merged.put((String) key, value);
            }
        });
        return merged;
    }
}
