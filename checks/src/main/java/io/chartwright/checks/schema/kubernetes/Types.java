package io.chartwright.checks.schema.kubernetes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words for types in {@code definitions.txt} mean in JSON Schema. */
final class Types {
    /** Go's decoder takes line breaks in base64, and no other white space. */
    private static final String BASE64 = "^[A-Za-z0-9+/\\r\\n]*={0,2}[\\r\\n]*$";

    /** Signed decimals with a suffix of ten, of two, or an exponent; the suffixes are those of the client's own parser. */
    private static final String QUANTITY =
            "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$";

    private static final Map<String, Map<String, Object>> WORDS = Map.of(
            "any", Map.of(),
            "bool", Map.of("type", "boolean"),
            "bytes", Map.of("type", "string", "format", "byte", "pattern", BASE64),
            "double", Map.of("type", "number", "format", "double"),
            "int32", Map.of("type", "integer", "format", "int32"),
            "int64", Map.of("type", "integer", "format", "int64"),
            "intOrString", Map.of("type", List.of("integer", "string"), "format", "int-or-string"),
            "quantity", Map.of("type", List.of("string", "number"), "format", "quantity", "pattern", QUANTITY),
            "string", Map.of("type", "string"),
            "time", Map.of("type", "string", "format", "date-time"));

    private Types() {}

    /** All words; whatever else stands for a type is the name of a definition. */
    static Set<String> words() {
        return WORDS.keySet();
    }

    /** The word or name that is left when all lists and maps are taken off. */
    static String element(String type) {
        String element = type;
        while (element.startsWith("[") || element.startsWith("<")) {
            element = element.substring(1, element.length() - 1);
        }
        return element;
    }

    /** The schema of a type; {@code element} is that of what is left when all lists and maps are taken off. */
    static Map<String, Object> schema(String type, Map<String, Object> element) {
        if (type.startsWith("[")) {
            return ordered("type", "array", "items", schema(type.substring(1, type.length() - 1), element));
        }
        if (type.startsWith("<")) {
            return ordered(
                    "type", "object", "additionalProperties", schema(type.substring(1, type.length() - 1), element));
        }
        return element;
    }

    /** The schema of a word, or a reference to a definition. */
    static Map<String, Object> plain(String element) {
        Map<String, Object> word = WORDS.get(element);
        if (word == null) {
            return Map.of("$ref", "#/definitions/" + element);
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String key : List.of("type", "format", "pattern")) {
            Object value = word.get(key);
            if (value != null) {
                ordered.put(key, value);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    /** The text of a default as plain data. */
    static Object value(String type, String text) {
        return switch (type) {
            case "bool" -> Boolean.valueOf(text);
            case "int32", "int64" -> Long.valueOf(text);
            default -> text;
        };
    }

    /** A map that keeps its order, on which the bytes of a schema depend. */
    static Map<String, Object> ordered(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return Collections.unmodifiableMap(map);
    }
}
