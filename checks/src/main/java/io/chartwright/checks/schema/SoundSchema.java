package io.chartwright.checks.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a schema refers to parts of itself only, that no reference ends where it began, and that the types it names
 * exist: the validator would take any other for a type that no value has.
 */
final class SoundSchema {
    private static final String REF = "$ref";
    /** What holds words of users below it, and no words of JSON Schema. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "definitions", "$defs");

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "integer", "number", "boolean", "null");

    private final String name;
    private final Map<?, ?> root;

    private SoundSchema(String name, Map<?, ?> root) {
        this.name = name;
        this.root = root;
    }

    /** @throws io.chartwright.core.problem.ProblemsException if it does not */
    static void check(String name, Map<String, ? extends @Nullable Object> schema) {
        new SoundSchema(name, schema).schema(schema);
    }

    private void schema(@Nullable Object part) {
        if (part instanceof List<?> parts) {
            parts.forEach(this::schema);
        }
        if (!(part instanceof Map<?, ?> words)) {
            return;
        }
        if (words.get(REF) instanceof String reference) {
            follow(reference);
        }
        types(words.get("type"));
        words.forEach((word, value) -> {
            if (NAMED.contains(String.valueOf(word)) && value instanceof Map<?, ?> named) {
                named.values().forEach(this::schema);
            } else if (!DATA.contains(String.valueOf(word))) {
                schema(value);
            }
        });
    }

    private void types(@Nullable Object type) {
        for (Object each : type instanceof List<?> several ? several : type == null ? List.of() : List.of(type)) {
            if (!(each instanceof String word) || !TYPES.contains(word)) {
                throw CompiledSchema.broken(name, "'" + each + "' is no type");
            }
        }
    }

    private void follow(String reference) {
        Set<String> seen = new HashSet<>();
        String next = reference;
        while (seen.add(next)) {
            if (!next.startsWith("#")) {
                throw CompiledSchema.broken(
                        name, "it refers to '" + next + "', and nothing outside the schema itself is read");
            }
            if (!(target(next) instanceof Map<?, ?> target) || !(target.get(REF) instanceof String further)) {
                return;
            }
            next = further;
        }
        throw CompiledSchema.broken(name, "'" + reference + "' refers to itself");
    }

    private @Nullable Object target(String reference) {
        Object here = root;
        for (String step : reference.substring(1).split("/")) {
            if (!step.isEmpty()) {
                here = here instanceof Map<?, ?> map
                        ? map.get(step.replace("~1", "/").replace("~0", "~"))
                        : null;
            }
        }
        return here;
    }
}
