package io.chartwright.checks.schema.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of a definition, and a line of {@code definitions.txt}: {@code name}, {@code !} where it is required, its type,
 * then what it may be set to, what it is if it is not set, and in which minors it is so, where they say anything:
 *
 * <pre>{@code protocol string {TCP|UDP|SCTP} =TCP @1.31+}</pre>
 *
 * @param name its name
 * @param required whether objects must set it
 * @param type a word of {@link Types}, or the name of a definition; {@code [T]} is a list of T, {@code <T>} a map of T
 * @param values all that it, or an element of it, may be set to; empty where that is open or not known
 * @param standard what API servers take if it is not set, where that is known
 * @param span the minors in which it is so
 */
record Field(String name, boolean required, String type, List<String> values, Optional<String> standard, Span span) {
    Field {
        values = List.copyOf(values);
    }

    /** Reads what {@link #line()} writes. */
    static Field parse(String line) {
        String[] words = line.split(" ");
        boolean required = words[0].endsWith("!");
        List<String> values = List.of();
        Optional<String> standard = Optional.empty();
        Span span = Span.ALWAYS;
        for (int i = 2; i < words.length; i++) {
            String rest = words[i].substring(1);
            switch (words[i].charAt(0)) {
                case '{' ->
                    values = List.of(rest.substring(0, rest.length() - 1).split("\\|"));
                case '=' -> standard = Optional.of(rest);
                default -> span = Span.parse(rest);
            }
        }
        String name = required ? words[0].substring(0, words[0].length() - 1) : words[0];
        return new Field(name, required, words[1], values, standard, span);
    }

    /** The line of the table. */
    String line() {
        List<String> words = new ArrayList<>(List.of(required ? name + "!" : name, type));
        if (!values.isEmpty()) {
            words.add("{" + String.join("|", values) + "}");
        }
        standard.ifPresent(value -> words.add("=" + value));
        if (!span.equals(Span.ALWAYS)) {
            words.add("@" + span);
        }
        return String.join(" ", words);
    }

    /** The same in other minors. */
    Field in(Span other) {
        return new Field(name, required, type, values, standard, other);
    }
}
