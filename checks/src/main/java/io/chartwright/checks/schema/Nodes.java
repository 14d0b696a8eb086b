package io.chartwright.checks.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain data as the validator takes it. */
final class Nodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Nodes() {}

    static JsonNode of(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, value) -> object.set(String.valueOf(key), of(value)));
            return object;
        }
        if (data instanceof Collection<?> items) {
            ArrayNode array = NODES.arrayNode(items.size());
            items.forEach(item -> array.add(of(item)));
            return array;
        }
        return data == null ? NODES.nullNode() : scalar(data);
    }

    private static JsonNode scalar(Object data) {
        if (data instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (data instanceof Long || data instanceof Integer) {
            return NODES.numberNode(((Number) data).longValue());
        }
        if (data instanceof BigInteger number) {
            return NODES.numberNode(number);
        }
        if (data instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (data instanceof Double number) {
            return NODES.numberNode(number);
        }
        return NODES.textNode(data.toString());
    }
}
