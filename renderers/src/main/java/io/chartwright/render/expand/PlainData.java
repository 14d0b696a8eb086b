package io.chartwright.render.expand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plain data as YAML has it: ways into it, and copies of it that differ. */
final class PlainData {
    private PlainData() {}

    /** What is at the end of a way; null if it does not lead anywhere. */
    static @Nullable Object at(@Nullable Object data, String... way) {
        Object found = data;
        for (String key : way) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }

    /** A mapping; an empty one for anything else. */
    static Map<String, @Nullable Object> mapping(@Nullable Object data) {
        Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> mapping.put(String.valueOf(key), value));
        }
        return mapping;
    }

    /** A list; an empty one for anything else. */
    static List<@Nullable Object> items(@Nullable Object data) {
        return data instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }

    /** A text; empty for anything else. */
    static String text(@Nullable Object data) {
        return data instanceof String text ? text : "";
    }

    /** A copy with each text changed, keys included. */
    static @Nullable Object texts(@Nullable Object data, UnaryOperator<String> change) {
        if (data instanceof String text) {
            return change.apply(text);
        }
        if (data instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(change.apply(String.valueOf(key)), texts(value, change)));
            return copy;
        }
        if (data instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(texts(item, change)));
            return copy;
        }
        return data;
    }

    /** A copy with a patch applied: mappings merge, null takes away, all else replaces. */
    static @Nullable Object patched(@Nullable Object data, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<String, @Nullable Object> copy = mapping(data);
        changes.forEach((key, change) -> {
            String name = String.valueOf(key);
            if (change == null) {
                copy.remove(name);
            } else {
                copy.put(name, patched(copy.get(name), change));
            }
        });
        return copy;
    }
}
