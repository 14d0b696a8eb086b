package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a component's values: how it is read from the model, and what it may hold.
 *
 * @param key the key, by Helm's conventions
 * @param schema what it may hold
 * @param switchable whether {@code enabled} in it turns it on and off, so that environments need not delete it
 * @param read its value in a stage; empty where the stage has none
 */
record ComponentValue(
        String key, Map<String, Object> schema, boolean switchable, Function<Component, Optional<Object>> read) {

    /** A value that is there or not. */
    static ComponentValue of(String key, Map<String, Object> schema, Function<Component, ? extends Optional<?>> read) {
        return new ComponentValue(
                key, schema, false, component -> read.apply(component).map(value -> (Object) value));
    }

    /** A value with {@code enabled} in it. */
    static ComponentValue switchable(
            String key, Map<String, Object> schema, Function<Component, ? extends Optional<?>> read) {
        return new ComponentValue(
                key, schema, true, component -> read.apply(component).map(value -> (Object) value));
    }
}
