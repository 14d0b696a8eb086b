package io.chartwright.core.problem;

import java.util.Arrays;
import java.util.Locale;

/** The line at fault with a mark below it. Columns count characters, so an emoji before the mark does not move it. */
final class SourceExcerpt {
    private static final int WIDTH = 100;
    private static final String CUT = "...";
    private static final String GUTTER = " | ";

    private SourceExcerpt() {}

    /** Two lines with final newlines; one where the column is beyond the line; nothing where the source has no such line. */
    static String of(String source, Location location) {
        String[] lines = source.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
        if (location.line() > lines.length) {
            return "";
        }
        int[] line =
                lines[location.line() - 1].codePoints().map(SafeText::visible).toArray();
        int column = location.column() - 1;
        int start = line.length <= WIDTH ? 0 : Math.max(0, Math.min(column - WIDTH / 2, line.length - WIDTH));
        int end = Math.min(line.length, start + WIDTH);
        String before = start > 0 ? CUT : "";
        String after = end < line.length ? CUT : "";

        String number = String.format(Locale.ROOT, "%5d", location.line());
        String shown = number + GUTTER + before + new String(line, start, end - start) + after;
        if (column < 0 || column > line.length) {
            return shown.stripTrailing() + "\n";
        }
        int blanks = number.length();
        String marked = " ".repeat(blanks)
                + GUTTER
                + " ".repeat(before.length() + column - start)
                + "^".repeat(Math.min(wordLength(line, column), Math.max(1, end - column)));
        return shown.stripTrailing() + "\n" + marked + "\n";
    }

    /** How far the word at a column reaches; 1 where there is none. */
    private static int wordLength(int[] line, int column) {
        int[] rest = Arrays.copyOfRange(line, column, Math.max(column, line.length));
        int length = 0;
        while (length < rest.length && isWord(rest[length])) {
            length++;
        }
        return Math.max(1, length);
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/';
    }
}
