package io.chartwright.catalog.trino;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and truth values as JSON, as people would. */
final class Json {
    private static final String MARGIN = "  ";

    private Json() {}

    static String write(Object value) {
        return text(value, "") + "\n";
    }

    private static String text(Object value, String margin) {
        if (value instanceof Map<?, ?> map) {
            return block(
                    '{',
                    map.entrySet().stream()
                            .map(entry ->
                                    quote(entry.getKey().toString()) + ": " + text(entry.getValue(), margin + MARGIN))
                            .toList(),
                    '}',
                    margin);
        }
        if (value instanceof List<?> list) {
            return block(
                    '[', list.stream().map(item -> text(item, margin + MARGIN)).toList(), ']', margin);
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return quote(text);
        }
        throw new IllegalArgumentException("no JSON for " + value.getClass());
    }

    private static String block(char open, List<String> items, char close, String margin) {
        return items.isEmpty()
                ? "" + open + close
                : items.stream()
                        .map(item -> margin + MARGIN + item)
                        .collect(Collectors.joining(",\n", open + "\n", "\n" + margin + close));
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
