package io.chartwright.checks.report;

import io.chartwright.core.problem.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Lines up cells below each other. Makes them safe for a terminal on the way. */
public final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /**
     * A line for each row, all of one width.
     *
     * @param sides for each column {@code l} or {@code r}: where its cells lean
     * @param rows as many cells as there are columns, each
     */
    public static List<String> align(String sides, List<List<String>> rows) {
        int[] widths = new int[sides.length()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < widths.length; column++) {
                String cell = SafeText.oneLine(row.get(column));
                String blanks = " ".repeat(widths[column] - width(cell));
                cells.add(sides.charAt(column) == 'l' ? cell + blanks : blanks + cell);
            }
            lines.add(String.join(GAP, cells));
        }
        return lines;
    }

    /** How many places a text takes. */
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
