package io.chartwright.catalog.superset;

import io.chartwright.model.component.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes Python, line by line. It knows nothing of Superset. */
final class Python {
    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    /** Adds a line, of strings and {@linkplain Text.Part parts} that only the release knows. */
    Python line(Object... line) {
        for (Object part : line) {
            if (part instanceof Text.Part unknown) {
                flush();
                parts.add(unknown);
            } else {
                pending.append(part);
            }
        }
        pending.append('\n');
        return this;
    }

    /** Adds an empty line. */
    Python gap() {
        return line();
    }

    Text text() {
        flush();
        return Text.of(parts.toArray());
    }

    private void flush() {
        if (!pending.isEmpty()) {
            parts.add(pending.toString());
            pending.setLength(0);
        }
    }

    static String literal(boolean value) {
        return value ? "True" : "False";
    }

    /** A string literal that means exactly this text, on one line, whatever is in it. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> character(literal, point);
            }
        });
        return literal.append('"').toString();
    }

    // What has no shape, or cannot be written to a file at all, is spelled by its number.
    private static void character(StringBuilder literal, int point) {
        boolean invisible =
                switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
        if (invisible) {
            literal.append(
                    point > 0xFFFF
                            ? String.format(Locale.ROOT, "\\U%08x", point)
                            : String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            literal.appendCodePoint(point);
        }
    }
}
