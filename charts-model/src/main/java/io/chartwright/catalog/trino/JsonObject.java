package io.chartwright.catalog.trino;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what an object says, in order. */
final class JsonObject {
    private final Map<String, Object> all = new LinkedHashMap<>();

    JsonObject set(String key, Object value) {
        all.put(key, value);
        return this;
    }

    JsonObject set(String key, Optional<?> value) {
        value.ifPresent(known -> all.put(key, known));
        return this;
    }

    /** Leaves the key out where the list is empty. */
    JsonObject setSome(String key, List<?> values) {
        return values.isEmpty() ? this : set(key, values);
    }

    Map<String, Object> map() {
        return all;
    }
}
