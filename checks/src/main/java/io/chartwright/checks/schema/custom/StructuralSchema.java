package io.chartwright.checks.schema.custom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the schema in a CustomResourceDefinition, which is OpenAPI 3 with words of Kubernetes' own, into JSON Schema that
 * refuses what the API server would drop. Rules in CEL are not kept.
 */
final class StructuralSchema {
    private static final Set<String> KEPT = Set.of(
            "enum",
            "pattern",
            "format",
            "required",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "uniqueItems",
            "minimum",
            "maximum");
    private static final List<String> CHOICES = List.of("allOf", "anyOf", "oneOf");
    private static final Map<String, @Nullable Object> ANYTHING = Map.of();

    private StructuralSchema() {}

    /** The schema of whole objects of a kind; {@code status} is the cluster's own affair. */
    static Map<String, @Nullable Object> ofRoot(Map<?, ?> openApi) {
        Map<String, @Nullable Object> root = strict(openApi);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (root.get("properties") instanceof Map<?, ?> own) {
            own.forEach((name, property) -> properties.put(String.valueOf(name), property));
        }
        properties.put("apiVersion", Map.of("type", "string"));
        properties.put("kind", Map.of("type", "string"));
        properties.put("metadata", Map.of("type", "object"));
        properties.computeIfPresent("status", (name, status) -> ANYTHING);
        root.put("properties", properties);
        return root;
    }

    private static Map<String, @Nullable Object> strict(@Nullable Object part) {
        if (!(part instanceof Map<?, ?> openApi)) {
            return new LinkedHashMap<>();
        }
        Map<String, @Nullable Object> schema = limits(openApi);
        if (isTrue(openApi, "x-kubernetes-int-or-string")) {
            schema.put("type", types(List.of("integer", "string"), openApi));
            return schema;
        }
        if (openApi.get("type") instanceof String type) {
            schema.put("type", types(List.of(type), openApi));
        }
        if (openApi.get("items") instanceof Map<?, ?> items) {
            schema.put("items", strict(items));
        }
        boolean open = isTrue(openApi, "x-kubernetes-preserve-unknown-fields")
                || isTrue(openApi, "x-kubernetes-embedded-resource");
        if (openApi.get("properties") instanceof Map<?, ?> properties) {
            Map<String, @Nullable Object> strict = new LinkedHashMap<>();
            properties.forEach((name, property) -> strict.put(String.valueOf(name), strict(property)));
            schema.put("properties", strict);
            if (!open) {
                schema.put("additionalProperties", false);
            }
        }
        if (openApi.get("additionalProperties") instanceof Map<?, ?> values) {
            schema.put("additionalProperties", strict(values));
        }
        choices(openApi, schema);
        return schema;
    }

    /** What adds conditions alone, and so refuses no field. */
    private static Map<String, @Nullable Object> loose(@Nullable Object part) {
        if (!(part instanceof Map<?, ?> openApi)) {
            return new LinkedHashMap<>();
        }
        Map<String, @Nullable Object> schema = limits(openApi);
        if (openApi.get("type") instanceof String type) {
            schema.put("type", type);
        }
        if (openApi.get("properties") instanceof Map<?, ?> properties) {
            Map<String, @Nullable Object> loose = new LinkedHashMap<>();
            properties.forEach((name, property) -> loose.put(String.valueOf(name), loose(property)));
            schema.put("properties", loose);
        }
        if (openApi.get("items") instanceof Map<?, ?> items) {
            schema.put("items", loose(items));
        }
        choices(openApi, schema);
        return schema;
    }

    private static void choices(Map<?, ?> openApi, Map<String, @Nullable Object> schema) {
        for (String word : CHOICES) {
            if (openApi.get(word) instanceof List<?> offers && !offers.isEmpty()) {
                schema.put(word, offers.stream().map(StructuralSchema::loose).toList());
            }
        }
        if (openApi.get("not") instanceof Map<?, ?> not) {
            schema.put("not", loose(not));
        }
    }

    private static Map<String, @Nullable Object> limits(Map<?, ?> openApi) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        openApi.forEach((word, value) -> {
            if (KEPT.contains(String.valueOf(word))) {
                schema.put(String.valueOf(word), value);
            }
        });
        for (String[] bound : new String[][] {{"minimum", "exclusiveMinimum"}, {"maximum", "exclusiveMaximum"}}) {
            if (isTrue(openApi, bound[1]) && schema.get(bound[0]) instanceof Number limit) {
                schema.remove(bound[0]);
                schema.put(bound[1], limit);
            }
        }
        return schema;
    }

    private static List<String> types(List<String> types, Map<?, ?> openApi) {
        return isTrue(openApi, "nullable")
                ? Stream.concat(types.stream(), Stream.of("null")).toList()
                : types;
    }

    private static boolean isTrue(Map<?, ?> openApi, String word) {
        return Boolean.TRUE.equals(openApi.get(word));
    }
}
