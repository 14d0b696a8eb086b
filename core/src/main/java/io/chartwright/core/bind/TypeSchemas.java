package io.chartwright.core.bind;

import io.chartwright.model.component.Text;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON Schema, draft-07, of what {@link RecordBinder} takes. Made of the same shapes, so that an editor completes what the
 * reader knows and nothing else.
 */
public final class TypeSchemas {
    // Any plain word is a text to the reader.
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number", "boolean"));

    private final Map<String, Class<?>> names = new TreeMap<>();
    private final SortedMap<String, Object> definitions = new TreeMap<>();

    /** What the schemas made so far refer to. */
    public SortedMap<String, Object> definitions() {
        return definitions;
    }

    /** The schema of a type's values. */
    public Map<String, Object> of(Class<?> type) {
        return schema(type, false);
    }

    /** The schema of a record with some keys more or less. */
    public Map<String, Object> record(Class<?> type, Extras extras, Map<String, Object> more) {
        return object(RecordShape.of(type), extras, more, false);
    }

    /** The schema of what lies over a record: any of its keys, and null for those that go. */
    public Map<String, Object> override(Class<?> type, Map<String, Object> more) {
        return object(RecordShape.of(type), Extras.NONE, more, true);
    }

    /** The schema of a mapping with these keys and no others. */
    public static Map<String, Object> object(Map<String, Object> properties, Set<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        schema.put("properties", properties);
        return schema;
    }

    /** The schema of a mapping with keys of the user's choice. */
    public static Map<String, Object> map(Map<String, Object> values) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", values);
        return schema;
    }

    private Map<String, Object> object(RecordShape shape, Extras extras, Map<String, Object> more, boolean override) {
        Map<String, Object> properties = new LinkedHashMap<>(more);
        shape.settings().forEach((key, type) -> {
            // What is there already is not made for nothing: making leaves definitions behind.
            if (!extras.given().containsKey(key) && !properties.containsKey(key)) {
                properties.put(key, override ? orNull(schema(type, true)) : schema(type, false));
            }
        });
        Set<String> required = new LinkedHashSet<>(extras.required().keySet());
        if (!override) {
            required.addAll(shape.needed());
        }
        return object(properties, required);
    }

    private Map<String, Object> schema(Type type, boolean override) {
        Class<?> raw = Types.raw(type);
        if (Types.isOptional(type)) {
            return schema(Types.element(type), override);
        }
        if (Types.isList(type)) {
            // Lists replace each other as wholes: nothing in them is an override.
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("type", "array");
            list.put("items", schema(Types.element(type), false));
            return list;
        }
        if (Types.isMap(type)) {
            Map<String, Object> values = schema(Types.element(type), override);
            Map<String, Object> each = override ? orNull(values) : values;
            return Types.keys(type).map(words -> keyed(words, each)).orElseGet(() -> map(each));
        }
        if (raw == Integer.class) {
            return Map.of("type", "integer");
        }
        if (raw == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (raw.isEnum()) {
            return Map.of("enum", spellings(raw));
        }
        if (raw == Text.class) {
            return Map.of("anyOf", List.of(TEXT, parts(), reference(TextBinding.OfFile.class, override)));
        }
        if (raw.isSealed()) {
            return oneOf(raw, override);
        }
        return raw == String.class || Types.ofText(raw).isPresent() ? TEXT : reference(raw, override);
    }

    private static Map<String, Object> keyed(Class<?> words, Map<String, Object> values) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Types.words(words).forEach(word -> properties.put(word, values));
        return object(properties, Set.of());
    }

    private Map<String, Object> oneOf(Class<?> sealed, boolean override) {
        List<Map<String, Object>> choices = new ArrayList<>();
        Types.ofText(sealed).ifPresent(of -> choices.add(TEXT));
        if (Types.takesParts(sealed)) {
            choices.add(parts());
        }
        MappingBinding.byFirstKey(sealed).values().forEach(permitted -> choices.add(reference(permitted, override)));
        return Map.of("anyOf", choices);
    }

    /** A text in parts; nothing in a list is an override. */
    private Map<String, Object> parts() {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("minItems", 1);
        list.put("items", schema(TextBinding.Part.class, false));
        return list;
    }

    private Map<String, Object> reference(Class<?> type, boolean override) {
        String name = nameOf(type) + (override ? ".override" : "");
        if (!definitions.containsKey(name)) {
            // First its name, then its content, which may speak of itself.
            definitions.put(name, Map.of());
            definitions.put(name, object(RecordShape.of(type), Extras.NONE, Map.of(), override));
        }
        return Map.of("$ref", "#/definitions/" + name);
    }

    private String nameOf(Class<?> type) {
        String simple =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return names.computeIfAbsent(simple, name -> type) == type ? simple : type.getName();
    }

    private static List<String> spellings(Class<?> type) {
        Set<String> words = new LinkedHashSet<>(Types.words(type));
        Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(words::add);
        return List.copyOf(words);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }
}
