package io.chartwright.core.edit;

/**
 * Where in a file a subchart can go.
 *
 * @param line the last line of what it comes after
 * @param column where what is written there begins, in blanks
 * @param step how many blanks the file sets nested settings in
 * @param keyed whether the key {@code subcharts} is there; else it has to be written first
 * @param spaced whether subcharts have blank lines between them
 */
record Gap(int line, int column, int step, boolean keyed, boolean spaced) {

    /** The same, below comments that belong to what it comes after: set in no less than what is written. */
    Gap belowComments(SourceLines lines) {
        int last = line;
        for (int next = line + 1; next <= lines.count(); next++) {
            boolean comment = lines.isComment(next);
            if (!lines.isBlank(next) && !(comment && lines.indent(next) >= column)) {
                break;
            }
            last = comment ? next : last;
        }
        // A comment just above would seem to be about what is written.
        boolean aside = last > line && lines.indent(last) == column;
        return new Gap(last, column, step, keyed, spaced || aside);
    }

    /** The same, above blank lines: those at the end of a block of text, which may belong to it. */
    Gap aboveBlanks(SourceLines lines) {
        int last = line;
        while (last > 1 && lines.isBlank(last)) {
            last--;
        }
        return new Gap(last, column, step, keyed, spaced);
    }

    Gap spaced(boolean wanted) {
        return new Gap(line, column, step, keyed, wanted);
    }
}
