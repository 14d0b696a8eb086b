package io.chartwright.checks.schema.custom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one file of TypeScript's type declarations, as the packages of kubernetes-models have them, and turns its first type
 * into a strict schema, with the fields of those that it extends. Comments are not read. Of an intersection the first part counts: the others say which fields exclude
 * each other.
 */
final class TypeDeclarations {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("import (?:type )?\\{([^}]*)} from \"([^\"]+)\"");
    private static final Pattern MAIN = Pattern.compile(
            "export (?:declare )?interface I\\w+(?:\\s+extends\\s+([^{]+))?\\s*(?=\\{)|(?:export )?(?:declare )?type I?\\w+\\s*=\\s*");
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_$][\\w$.]*|-?\\d+(?:\\.\\d+)?|[{}\\[\\]<>();:?|,&=]");

    private final Path file;
    private final String numbers;
    private final Map<String, Map<String, Object>> foreign;
    private final Set<Path> open;
    private final Map<String, String> imports = new HashMap<>();
    private final List<String> bases = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private TypeDeclarations(Path file, String numbers, Map<String, Map<String, Object>> foreign, Set<Path> open) {
        this.file = file;
        this.numbers = numbers;
        this.foreign = foreign;
        this.open = open;
        String text = COMMENT.matcher(text(file)).replaceAll("");
        Matcher imported = IMPORT.matcher(text);
        while (imported.find()) {
            for (String name : imported.group(1).split(",")) {
                String[] words = name.strip().split(" as ");
                imports.put(words[words.length - 1].strip(), imported.group(2));
            }
        }
        Matcher main = MAIN.matcher(text);
        if (!main.find()) {
            throw new IllegalArgumentException(file + " declares no type");
        }
        if (main.group(1) != null) {
            for (String base : main.group(1).split(",")) {
                bases.add(base.strip());
            }
        }
        // What all objects have is said by who asks for the kind.
        bases.removeIf(base -> !imports.getOrDefault(base, "").startsWith("."));
        Matcher token = TOKEN.matcher(text.substring(main.end()));
        while (token.find()) {
            tokens.add(token.group());
        }
        tokens.add(";");
    }

    /**
     * The schema of the type that a file declares.
     *
     * @param numbers what a number is: {@code integer} or {@code number}
     * @param foreign the schemas of types that are of other packages, by name
     */
    static Map<String, Object> read(Path file, String numbers, Map<String, Map<String, Object>> foreign) {
        Set<Path> open = new LinkedHashSet<>();
        open.add(file.normalize());
        return new TypeDeclarations(file.normalize(), numbers, foreign, open).whole();
    }

    /** The type with the fields of those that it extends. */
    private Map<String, Object> whole() {
        Map<String, Object> own = type();
        for (String base : bases) {
            Map<String, Object> inherited = named(base);
            Map<String, Object> properties = new TreeMap<>(part(inherited, "properties"));
            properties.putAll(part(own, "properties"));
            own.put("properties", properties);
            own.put("additionalProperties", false);
            Set<Object> required = new TreeSet<>();
            for (Map<String, Object> each : List.of(inherited, own)) {
                if (each.get("required") instanceof List<?> names) {
                    required.addAll(names);
                }
            }
            if (!required.isEmpty()) {
                own.put("required", List.copyOf(required));
            }
        }
        return own;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> schema, String name) {
        return schema.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private Map<String, Object> type() {
        List<Map<String, Object>> offers = new ArrayList<>();
        offers.add(single());
        while (tokens.get(next).equals("|") || tokens.get(next).equals("&")) {
            if (tokens.get(next++).equals("&")) {
                skip();
            } else {
                offers.add(single());
            }
        }
        offers.removeIf(offer -> "null".equals(offer.get("type")));
        return union(offers);
    }

    private static Map<String, Object> union(List<Map<String, Object>> offers) {
        if (offers.size() == 1 && !(offers.get(0).containsKey("const"))) {
            return offers.get(0);
        }
        if (offers.stream().allMatch(offer -> offer.get("const") instanceof String)) {
            Set<String> words = new TreeSet<>();
            offers.forEach(offer -> words.add(String.valueOf(offer.get("const"))));
            return offers.size() == 1 ? offers.get(0) : schema("type", "string", "enum", List.copyOf(words));
        }
        if (offers.stream().allMatch(offer -> offer.get("const") instanceof Integer)) {
            return schema(
                    "type",
                    "integer",
                    "enum",
                    offers.stream().map(offer -> offer.get("const")).toList());
        }
        if (offers.stream().allMatch(offer -> offer.keySet().equals(Set.of("type")))) {
            Set<String> types = new TreeSet<>();
            offers.forEach(offer -> types.add(String.valueOf(offer.get("type"))));
            return schema("type", List.copyOf(types));
        }
        throw new IllegalArgumentException("no way is known to say " + offers);
    }

    private Map<String, Object> single() {
        String token = tokens.get(next++);
        Map<String, Object> single;
        if (token.equals("(")) {
            single = type();
            expect(")");
        } else if (token.equals("{")) {
            single = mapping();
        } else if (token.equals("Array")) {
            expect("<");
            single = schema("type", "array", "items", type());
            expect(">");
        } else if (token.startsWith("\"")) {
            single = schema("const", unquoted(token));
        } else if (token.matches("-?\\d+")) {
            single = schema("const", Integer.valueOf(token));
        } else {
            single = named(token);
        }
        while (tokens.get(next).equals("[") && tokens.get(next + 1).equals("]")) {
            next += 2;
            single = schema("type", "array", "items", single);
        }
        return single;
    }

    private Map<String, Object> mapping() {
        Map<String, Object> properties = new TreeMap<>();
        List<String> required = new ArrayList<>();
        Object others = false;
        while (!tokens.get(next).equals("}")) {
            String name = unquoted(tokens.get(next++));
            if (name.equals("[")) {
                // [key: string]: what all values are.
                next += 4;
                expect(":");
                Map<String, Object> values = type();
                others = values.isEmpty() ? (Object) true : values;
            } else {
                if (tokens.get(next).equals("?")) {
                    next++;
                } else {
                    required.add(name);
                }
                expect(":");
                properties.put(name, type());
            }
            if (tokens.get(next).equals(";") || tokens.get(next).equals(",")) {
                next++;
            }
        }
        expect("}");
        Map<String, Object> mapping = schema("type", "object");
        if (properties.isEmpty()) {
            if (others instanceof Map) {
                mapping.put("additionalProperties", others);
            }
            return mapping;
        }
        mapping.put("properties", properties);
        mapping.put("additionalProperties", others);
        if (!required.isEmpty()) {
            mapping.put("required", required.stream().sorted().toList());
        }
        return mapping;
    }

    private Map<String, Object> named(String name) {
        switch (name) {
            case "string", "boolean", "object", "null":
                return schema("type", name);
            case "number":
                return schema("type", numbers);
            case "any", "unknown":
                return schema();
            default:
        }
        String from = imports.get(name);
        if (from == null || !from.startsWith(".")) {
            String type = from == null
                    ? name
                    : from.substring(from.lastIndexOf('/') + 1).replaceFirst("\\.js$", "");
            Map<String, Object> known = foreign.get(type);
            if (known == null) {
                throw new IllegalArgumentException(file + ": nothing is known of '" + type + "'");
            }
            return known;
        }
        Path other =
                file.resolveSibling(from.replaceFirst("\\.js$", "") + ".d.ts").normalize();
        if (open.contains(other)) {
            return schema();
        }
        Set<Path> deeper = new LinkedHashSet<>(open);
        deeper.add(other);
        return new TypeDeclarations(other, numbers, foreign, deeper).whole();
    }

    private void skip() {
        int depth = 0;
        do {
            String token = tokens.get(next++);
            depth += "({<".contains(token) ? 1 : ")}>".contains(token) ? -1 : 0;
        } while (depth > 0 || tokens.get(next).equals("<"));
    }

    private void expect(String token) {
        if (!tokens.get(next++).equals(token)) {
            throw new IllegalArgumentException(file + ": expected " + token + " after "
                    + String.join(" ", tokens.subList(Math.max(0, next - 8), next)));
        }
    }

    private static String unquoted(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\\", "") : token;
    }

    private static Map<String, Object> schema(Object... pairs) {
        Map<String, Object> schema = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            schema.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return schema;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
