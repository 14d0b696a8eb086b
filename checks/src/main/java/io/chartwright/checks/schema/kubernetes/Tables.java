package io.chartwright.checks.schema.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two committed tables, which hold all minors: {@code kinds.txt} and {@code definitions.txt}. Kept as the text that
 * they are, with the place of each definition in it, for most definitions are never asked for.
 */
final class Tables {
    /** What the first line of the kinds starts with; the minors follow. */
    static final String MINORS = "minors";

    private final List<String> minors;
    private final List<ServedKind> kinds;
    private final String definitions;
    private final Map<String, Integer> places;

    private Tables(List<String> minors, List<ServedKind> kinds, String definitions, Map<String, Integer> places) {
        this.minors = minors;
        this.kinds = kinds;
        this.definitions = definitions;
        this.places = places;
    }

    /** The tables of this jar, read when first asked for. */
    static Tables shared() {
        return Shared.TABLES;
    }

    /** Reads tables from their texts. */
    static Tables parse(String kindsText, String definitions) {
        List<String> lines = kindsText.lines().toList();
        List<String> minors =
                List.of(lines.get(0).substring(MINORS.length() + 1).split(" "));
        List<ServedKind> kinds =
                lines.subList(1, lines.size()).stream().map(ServedKind::parse).toList();
        Map<String, Integer> places = new HashMap<>();
        int start = 0;
        while (start < definitions.length()) {
            int end = definitions.indexOf('\n', start);
            if (definitions.charAt(start) != ' ') {
                places.put(definitions.substring(start, end), end + 1);
            }
            start = end + 1;
        }
        return new Tables(minors, kinds, definitions, places);
    }

    /** The minors that the tables know, oldest first. */
    List<String> minors() {
        return minors;
    }

    /** All kinds of all minors. */
    List<ServedKind> kinds() {
        return kinds;
    }

    /** The fields that a definition has in a minor, in the order of the table. */
    List<Field> fields(String definition, int minor) {
        List<Field> fields = new ArrayList<>();
        int start = places.getOrDefault(definition, definitions.length());
        while (start < definitions.length() && definitions.charAt(start) == ' ') {
            int end = definitions.indexOf('\n', start);
            Field field = Field.parse(definitions.substring(start + 1, end));
            if (field.span().covers(minor)) {
                fields.add(field);
            }
            start = end + 1;
        }
        return fields;
    }

    private static final class Shared {
        private static final Tables TABLES = parse(resource("kinds.txt"), resource("definitions.txt"));

        private static String resource(String name) {
            try (InputStream stream = Tables.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("the jar lacks " + name);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
