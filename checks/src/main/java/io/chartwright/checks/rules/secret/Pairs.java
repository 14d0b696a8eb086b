package io.chartwright.checks.rules.secret;

import java.util.function.Consumer;

/**
 * Finds names with what they are set to in any text: properties, env files, INI, TOML, YAML, JSON, XML, scripts, command
 * lines, connection strings. It looks at one separator after the other, goes back for the name and on for the value, each
 * for a bounded way, and so takes time in proportion to the text. It knows no grammar: what is nested is found, and what
 * is only half a pair is passed over.
 */
final class Pairs {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 512;
    private static final String ENDS = " \t\n,;&\"'<>)}]";

    private final String text;
    private final boolean colons;

    /**
     * Looks at a text.
     *
     * @param colons whether {@code name: value} is a pair, as in YAML and JSON and not in sentences
     */
    Pairs(String text, boolean colons) {
        this.text = text;
        this.colons = colons;
    }

    /**
     * A name with its value.
     *
     * @param at where the name starts
     * @param quoted whether the value is in quotes
     */
    record Pair(int at, String name, String value, boolean quoted) {}

    /** Tells each pair, in the order of the text. */
    void forEach(Consumer<Pair> to) {
        boolean comment = false;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineStart = true;
                comment = false;
            } else if (lineStart && c != ' ' && c != '\t') {
                lineStart = false;
                comment = c == '#' || c == ';' || text.startsWith("//", i);
            }
            if (!comment && (c == '=' || (c == ':' && colons) || c == '>')) {
                pair(i, to);
            }
        }
    }

    private void pair(int separator, Consumer<Pair> to) {
        int nameEnd = back(separator, " \t\"'\\:");
        int nameStart = nameEnd;
        while (nameStart > 0 && nameEnd - nameStart < LONGEST_NAME && isNameCharacter(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        if (nameStart == nameEnd) {
            return;
        }
        char sign = text.charAt(separator);
        int valueStart = sign == '>' ? element(nameStart, separator) : assigned(separator);
        if (valueStart >= 0) {
            String name = text.substring(nameStart, nameEnd);
            if (sign == '>' && name.equals("name")) {
                hadoop(valueStart, to);
            } else {
                value(nameStart, name, valueStart, sign == '>', to);
            }
        }
    }

    /** {@code <password>x</password>}. */
    private int element(int nameStart, int separator) {
        return nameStart > 0 && text.charAt(nameStart - 1) == '<' ? separator + 1 : -1;
    }

    /** {@code <name>db.password</name> <value>x</value>}, as Hadoop has it. */
    private void hadoop(int nameStart, Consumer<Pair> to) {
        int nameEnd = end(nameStart, "<\n");
        int value = on(Math.min(text.length(), nameEnd + "</name>".length()), " \t\n");
        if (text.startsWith("</name>", nameEnd) && text.startsWith("<value>", value)) {
            value(nameStart, text.substring(nameStart, nameEnd), value + "<value>".length(), true, to);
        }
    }

    /** Where the value after {@code =} or {@code :} starts; -1 if the sign means something else. */
    private int assigned(int separator) {
        char before = separator > 0 ? text.charAt(separator - 1) : '\n';
        char after = separator + 1 < text.length() ? text.charAt(separator + 1) : '\n';
        if (text.charAt(separator) == ':') {
            return after == ' ' || after == '"' || after == '\'' || after == '\t' || after == '\\'
                    ? on(separator + 1, " \t\\")
                    : -1;
        }
        if ("=!<>".indexOf(before) >= 0 || after == '=' || after == '~') {
            return -1;
        }
        return on(after == '>' ? separator + 2 : separator + 1, " \t\\");
    }

    private void value(int at, String name, int start, boolean element, Consumer<Pair> to) {
        char quote = start < text.length() ? text.charAt(start) : '\n';
        if (!element && (quote == '"' || quote == '\'')) {
            int end = end(start + 1, quote + "\n");
            String value = text.substring(start + 1, end);
            to.accept(new Pair(at, name, value.endsWith("\\") ? value.substring(0, value.length() - 1) : value, true));
        } else {
            to.accept(new Pair(at, name, text.substring(start, end(start, element ? "<\n" : ENDS)), element));
        }
    }

    private int end(int start, String ends) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_VALUE && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int back(int from, String over) {
        int i = from;
        while (i > 0 && from - i < LONGEST_NAME && over.indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private int on(int from, String over) {
        int i = from;
        while (i < text.length() && i - from < LONGEST_NAME && over.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || c == '/';
    }
}
