package io.chartwright.workflow.diff.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one chart, on a terminal.
 *
 * @param title the chart, or what else it is about
 * @param counts how much changed
 * @param lines what did
 */
record TextBlock(String title, String counts, List<String> lines) {
    TextBlock {
        lines = List.copyOf(lines);
    }

    /** The same with other lines. */
    TextBlock with(Stream<String> others) {
        return new TextBlock(title, counts, others.toList());
    }
}
