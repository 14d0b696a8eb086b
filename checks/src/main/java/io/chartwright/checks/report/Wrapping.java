package io.chartwright.checks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks long lines between words, but not before a percent sign. A word that is too long by itself stays whole: it may be a path that is clicked. */
public final class Wrapping {
    /** How many characters a line of a report has at most, where words allow it. */
    public static final int WIDTH = 100;

    private Wrapping() {}

    /**
     * Breaks each line of a text.
     *
     * @param taken how much of the first line is taken by what stands before the text
     * @param indent by how much all other lines will be set in
     */
    public static String wrap(String text, int taken, int indent) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            int room = WIDTH - (lines.isEmpty() ? taken : indent);
            StringBuilder current = new StringBuilder();
            for (String word : line.strip().split(" +(?!%)")) {
                if (!current.isEmpty() && Columns.width(current.toString()) + 1 + Columns.width(word) > room) {
                    lines.add(current.toString());
                    current.setLength(0);
                    room = WIDTH - indent;
                }
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
            lines.add(current.toString());
        }
        return String.join("\n", lines);
    }

    /** A text as one paragraph, broken, with blanks before every line. */
    static String paragraph(String label, String text, int indent) {
        String one = text.strip().lines().map(String::strip).collect(Collectors.joining(" "));
        String blanks = " ".repeat(indent);
        return blanks + wrap(label + one, indent, indent).replace("\n", "\n" + blanks);
    }
}
