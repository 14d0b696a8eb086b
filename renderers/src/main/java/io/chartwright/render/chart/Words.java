package io.chartwright.render.chart;

import java.util.Locale;

/** Names in the spelling that their place wants. */
final class Words {
    private Words() {}

    /** The key of values for a name: {@code mae-consumer} becomes {@code maeConsumer}, which Go templates can spell. */
    static String valuesKey(String name) {
        StringBuilder key = new StringBuilder();
        boolean upper = false;
        for (char letter : name.toCharArray()) {
            if (letter == '-') {
                upper = true;
            } else {
                key.append(upper ? String.valueOf(letter).toUpperCase(Locale.ROOT) : letter);
                upper = false;
            }
        }
        return key.toString();
    }

    /** Rows of blanks. */
    static String blanks(int count) {
        return " ".repeat(count);
    }

    /** Puts blanks in front of each line. */
    static String indent(String text, int spaces) {
        String margin = blanks(spaces);
        StringBuilder indented = new StringBuilder();
        text.lines().forEach(line -> indented.append(line.isEmpty() ? "" : margin + line)
                .append('\n'));
        return indented.toString();
    }
}
