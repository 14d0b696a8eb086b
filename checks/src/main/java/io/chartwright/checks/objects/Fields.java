package io.chartwright.checks.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A part of an object's plain data that knows its own path. Asking for what is not there, or for what is of another type,
 * yields something empty and never fails: what is malformed is told by the schemas, and rules need not care.
 */
public final class Fields {
    private final String path;
    private final @Nullable Object value;

    private Fields(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /** The whole of an object: maps, lists, strings, booleans, numbers and nulls. */
    public static Fields of(@Nullable Object data) {
        return new Fields("", data);
    }

    /** Where this stands in its object, such as {@code spec.containers[0].image}; empty for the object itself. */
    public String path() {
        return path;
    }

    /** The plain data. */
    public @Nullable Object value() {
        return value;
    }

    /** Whether there is anything here but null. */
    public boolean present() {
        return value != null;
    }

    /** What stands below these keys, one below the other. */
    public Fields at(String... keys) {
        Fields here = this;
        for (String key : keys) {
            here = new Fields(
                    here.path.isEmpty() ? key : here.path + "." + key,
                    here.value instanceof Map<?, ?> map ? map.get(key) : null);
        }
        return here;
    }

    /** The elements of the list below these keys; of the list itself where none are given. */
    public List<Fields> items(String... keys) {
        Fields list = at(keys);
        List<Fields> items = new ArrayList<>();
        if (list.value instanceof List<?> values) {
            for (Object item : values) {
                items.add(new Fields(list.path + "[" + items.size() + "]", item));
            }
        }
        return items;
    }

    /** What the keys of the mapping below these keys are set to, in its order. */
    public Map<String, Fields> entries(String... keys) {
        Fields mapping = at(keys);
        Map<String, Fields> entries = new LinkedHashMap<>();
        if (mapping.value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), mapping.at(String.valueOf(key))));
        }
        return entries;
    }

    /** The entries of the mapping below these keys whose values are strings: labels, annotations, the data of a config map. */
    public Map<String, String> texts(String... keys) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(keys).forEach((key, entry) -> {
            if (entry.value instanceof String text) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    /** The string below these keys; empty where there is none. */
    public String text(String... keys) {
        return at(keys).value instanceof String text ? text : "";
    }

    /** The string or number below these keys as it would be written; empty where there is neither. */
    public String scalar(String... keys) {
        Object found = at(keys).value;
        return found instanceof String || found instanceof Number ? found.toString() : "";
    }

    /** The whole number below these keys. */
    public OptionalLong whole(String... keys) {
        return at(keys).value instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** The boolean below these keys. */
    public Optional<Boolean> flag(String... keys) {
        return at(keys).value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** Whether {@code true} stands below these keys. */
    public boolean isTrue(String... keys) {
        return flag(keys).orElse(false);
    }

    /** The path and the data, for debugging. */
    @Override
    public String toString() {
        return path + ": " + value;
    }
}
