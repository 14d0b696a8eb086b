package io.chartwright.core.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commented part of a file's top-level mapping.
 *
 * @param comment what stands above it, without {@code #}; may have several lines or be empty
 * @param data its keys and values, in the order in which they are written
 */
public record Section(String comment, Map<String, ? extends @Nullable Object> data) {

    public Section {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
