package io.chartwright.checks.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of comma-separated values, as Argo CD 3.1.9 reads those of a policy: blanks before a value count for nothing,
 * blanks after it belong to it, and quotes may stand around a whole value alone.
 */
final class CsvLine {
    private CsvLine() {}

    /** Its values; empty where the quotes make no sense. */
    static Optional<List<String>> values(String line) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            StringBuilder value = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, value);
                if (at < 0 || (at < line.length() && line.charAt(at) != ',')) {
                    return Optional.empty();
                }
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                value.append(line, at, end);
                at = end;
                if (value.indexOf("\"") >= 0) {
                    return Optional.empty();
                }
            }
            values.add(value.toString());
            if (at >= line.length()) {
                return Optional.of(values);
            }
            at++;
        }
    }

    /** Reads on to behind the closing quote; -1 where there is none. */
    private static int quoted(String line, int start, StringBuilder value) {
        for (int at = start; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                value.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }
}
