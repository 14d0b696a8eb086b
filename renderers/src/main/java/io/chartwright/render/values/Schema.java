package io.chartwright.render.values;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of values, draft-07: the one draft that every Helm 3 and 4 takes. Objects are strict: a key that is not
 * named is an error.
 */
public final class Schema {
    private Schema() {}

    public static Map<String, Object> string() {
        return typed("string");
    }

    /** One of some words. */
    public static Map<String, Object> oneOf(String... words) {
        Map<String, Object> schema = typed("string");
        schema.put("enum", Arrays.asList(words));
        return schema;
    }

    /** A text that follows a pattern. */
    public static Map<String, Object> pattern(String pattern) {
        Map<String, Object> schema = typed("string");
        schema.put("pattern", pattern);
        return schema;
    }

    public static Map<String, Object> bool() {
        return typed("boolean");
    }

    /** A whole number of at least {@code minimum}. */
    public static Map<String, Object> integer(int minimum) {
        Map<String, Object> schema = typed("integer");
        schema.put("minimum", minimum);
        return schema;
    }

    /** A number of pods or a share of them. */
    public static Map<String, Object> intOrPercent() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", List.of(integer(0), pattern("^(100|[0-9]{1,2})%$")));
        return schema;
    }

    /** A Kubernetes quantity: a text such as {@code 500m}, or a plain number. */
    public static Map<String, Object> quantity() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", List.of(pattern("^[0-9.]+(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$"), integer(0)));
        return schema;
    }

    public static Map<String, Object> array(Map<String, Object> items) {
        Map<String, Object> schema = typed("array");
        schema.put("items", items);
        return schema;
    }

    /** Any names, each with a value of one kind. */
    public static Map<String, Object> mapOf(Map<String, Object> values) {
        Map<String, Object> schema = typed("object");
        schema.put("additionalProperties", values);
        return schema;
    }

    /** Any object: for pieces of the Kubernetes API, whose schema is the API server's. */
    public static Map<String, Object> anyObject() {
        return typed("object");
    }

    /** An object with just these properties, given as name, schema, name, schema... */
    public static Map<String, Object> object(Object... properties) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            named.put((String) properties[i], properties[i + 1]);
        }
        return strict(named);
    }

    /** An object with just these properties and all of them, given like those of {@link #object}. */
    public static Map<String, Object> whole(Object... properties) {
        Map<String, Object> schema = object(properties);
        schema.put("required", List.copyOf(keyed(schema.get("properties")).keySet()));
        return schema;
    }

    private static Map<String, Object> keyed(@Nullable Object properties) {
        return properties instanceof Map<?, ?> map ? Overlay.keyed(map) : Map.of();
    }

    /** An object with just these properties. */
    public static Map<String, Object> strict(Map<String, ?> properties) {
        Map<String, Object> schema = typed("object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    /** A property with a sentence for people who read the schema or hover over a key. */
    public static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            described.put("description", description);
        }
        described.putAll(schema);
        return described;
    }

    /** A whole schema file. */
    public static Map<String, Object> document(String title, Map<String, Object> schema) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "http://json-schema.org/draft-07/schema#");
        document.put("title", title);
        document.putAll(schema);
        return document;
    }

    /**
     * The same schema, requiring of each strict object the keys that all samples have: what an environment leaves to its
     * base is there after the merge, and what is nulled away by mistake is missed. What a sample has only where it is
     * {@code enabled} is required there: who switches it on by hand has to say the rest.
     */
    public static Map<String, Object> requiring(Map<String, Object> schema, List<? extends @Nullable Object> samples) {
        Map<String, Object> result = new LinkedHashMap<>(schema);
        if (!Boolean.FALSE.equals(schema.get("additionalProperties"))
                || !(schema.get("properties") instanceof Map<?, ?> properties)) {
            return result;
        }
        List<Map<?, ?>> maps = samples.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(sample -> (Map<?, ?>) sample)
                .toList();
        Map<String, Object> deeper = new LinkedHashMap<>();
        Overlay.keyed(properties)
                .forEach((key, value) -> deeper.put(
                        key,
                        requiring(
                                Overlay.keyed((Map<?, ?>) value),
                                maps.stream()
                                        .filter(map -> map.containsKey(key))
                                        .map(map -> map.get(key))
                                        .toList())));
        result.put("properties", deeper);
        List<String> required = deeper.keySet().stream()
                .filter(key -> !maps.isEmpty() && maps.stream().allMatch(map -> map.containsKey(key)))
                .toList();
        if (!required.isEmpty()) {
            result.put("required", required);
        }
        List<Map<?, ?>> enabled = maps.stream()
                .filter(map -> Boolean.TRUE.equals(map.get("enabled")))
                .toList();
        List<String> whereEnabled = deeper.keySet().stream()
                .filter(key -> !required.contains(key))
                .filter(key -> !enabled.isEmpty() && enabled.stream().allMatch(map -> map.containsKey(key)))
                .toList();
        if (!whereEnabled.isEmpty()) {
            result.put("if", Map.of("properties", Map.of("enabled", Map.of("const", true))));
            result.put("then", Map.of("required", whereEnabled));
        }
        return result;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }
}
