package io.chartwright.checks.schema.kubernetes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The definitions of one minor as JSON Schema. Each is made when first asked for, and shared by all kinds that use it. */
final class Definitions {
    /** The date that Go programs write as {@code null} where they have none, and API servers take so. */
    private static final String META = "V1ObjectMeta";

    private static final String CREATED = "creationTimestamp";

    private final Tables tables;
    private final int minor;
    private final Map<String, List<Field>> fields = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> schemas = new ConcurrentHashMap<>();

    Definitions(Tables tables, int minor) {
        this.tables = tables;
        this.minor = minor;
    }

    /** The schema of a kind, with every definition that it needs. */
    Map<String, Object> schema(ServedKind kind) {
        Map<String, Object> properties = new LinkedHashMap<>(properties(kind.definition()));
        properties.put("apiVersion", Map.of("const", kind.apiVersion()));
        properties.put("kind", Map.of("const", kind.kind()));
        List<String> required = new ArrayList<>(List.of("apiVersion", "kind"));
        if (kind.stored() && properties.containsKey("metadata")) {
            required.add("metadata");
            properties.put("metadata", Map.of("allOf", List.of(Types.plain(META), named())));
        }
        required.addAll(required(kind.definition()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", kind.title());
        schema.put("type", "object");
        schema.put("required", required.stream().distinct().toList());
        schema.put("properties", Collections.unmodifiableMap(properties));
        schema.put("additionalProperties", false);
        schema.put("definitions", reachable(kind.definition()));
        return Collections.unmodifiableMap(schema);
    }

    /** What is kept has a name, or leaves it to the API server. */
    private static Map<String, Object> named() {
        return Types.ordered(
                "if", Map.of("required", List.of("generateName")), "else", Map.of("required", List.of("name")));
    }

    private Map<String, Object> reachable(String root) {
        Map<String, Object> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            for (Field field : fields(open.pop())) {
                String element = Types.element(field.type());
                if (!Types.words().contains(element) && !found.containsKey(element)) {
                    found.put(element, definition(element));
                    open.push(element);
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private Map<String, Object> definition(String name) {
        return schemas.computeIfAbsent(name, key -> {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            if (!required(name).isEmpty()) {
                schema.put("required", required(name));
            }
            if (!fields(name).isEmpty()) {
                schema.put("properties", Collections.unmodifiableMap(properties(name)));
                schema.put("additionalProperties", false);
            }
            return Collections.unmodifiableMap(schema);
        });
    }

    private List<Field> fields(String definition) {
        return fields.computeIfAbsent(definition, name -> tables.fields(name, minor));
    }

    private List<String> required(String definition) {
        return fields(definition).stream()
                .filter(Field::required)
                .map(Field::name)
                .toList();
    }

    private Map<String, Object> properties(String definition) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields(definition)) {
            properties.put(
                    field.name(),
                    definition.equals(META) && field.name().equals(CREATED)
                            ? Types.ordered("type", List.of("string", "null"), "format", "date-time")
                            : property(field));
        }
        return properties;
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> element = new LinkedHashMap<>(Types.plain(Types.element(field.type())));
        if (!field.values().isEmpty()) {
            List<String> values = new ArrayList<>(field.values());
            if (!field.required() && field.type().equals("string")) {
                // To Go, and so to API servers, a text that is empty is one that is not set.
                values.add("");
            }
            element.put("enum", List.copyOf(values));
        }
        field.standard().ifPresent(text -> element.put("default", Types.value(field.type(), text)));
        return Types.schema(field.type(), Collections.unmodifiableMap(element));
    }
}
