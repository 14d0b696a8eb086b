package io.chartwright.core.edit;

import java.util.ArrayList;
import java.util.List;

/** A text by its lines, numbered from 1 and divided as YAML divides them. Each keeps its line break. */
final class SourceLines {
    private final List<String> lines = new ArrayList<>();

    SourceLines(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (breaks(text, i)) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
    }

    int count() {
        return lines.size();
    }

    /** The text up to and with a line. */
    String through(int number) {
        return String.join("", lines.subList(0, number));
    }

    /** The text behind a line. */
    String after(int number) {
        return String.join("", lines.subList(number, lines.size()));
    }

    boolean isBlank(int number) {
        return line(number).isBlank();
    }

    boolean isComment(int number) {
        return line(number).stripLeading().startsWith("#");
    }

    /** How many blanks a line begins with. */
    int indent(int number) {
        String line = line(number);
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    /** Whether a line ends with a line break, as the last of a file may not. */
    boolean isEnded(int number) {
        return !lineBreak(line(number)).isEmpty();
    }

    /** The line break that a line has, or else the first one. */
    String breakAt(int number) {
        String own = lineBreak(line(number));
        String first = own.isEmpty() ? lineBreak(line(1)) : own;
        return first.isEmpty() ? "\n" : first;
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    private static String lineBreak(String line) {
        if (line.endsWith("\r\n")) {
            return "\r\n";
        }
        return line.endsWith("\n") || line.endsWith("\r") ? line.substring(line.length() - 1) : "";
    }

    private static boolean breaks(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\r' && !text.startsWith("\n", at + 1);
    }
}
