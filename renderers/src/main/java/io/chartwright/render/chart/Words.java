package io.chartwright.render.chart;

/** Texts in the shape that their place wants. */
final class Words {
    private Words() {}

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
