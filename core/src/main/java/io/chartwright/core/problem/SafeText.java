package io.chartwright.core.problem;

import java.util.stream.Collectors;

/** Text from anywhere, made safe for a terminal: no escape sequences, no reversed reading order, no invisible marks. */
public final class SafeText {
    private SafeText() {}

    /** The text on one line, whatever line breaks it has: they turn into question marks. */
    public static String oneLine(String text) {
        return text.codePoints()
                .map(SafeText::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Keeps lines, and sets all but the first in. */
    public static String indented(String text) {
        return text.strip().lines().map(SafeText::oneLine).collect(Collectors.joining("\n    "));
    }

    /** A character that takes one place: itself, a blank for a tab, or a question mark for what would not show. */
    static int visible(int c) {
        if (c == '\t') {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> c;
        };
    }
}
