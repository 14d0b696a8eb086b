package io.chartwright.core.edit;

import io.chartwright.model.Platform;
import io.chartwright.model.Starter;
import java.nio.charset.StandardCharsets;

/**
 * A text with a subchart more.
 *
 * @param draft the text
 * @param platform what it says
 */
record EditedText(Draft draft, Platform platform) {

    /**
     * A text that nobody has read yet.
     *
     * @param text all of it
     * @param insertion what is new
     * @param insertedAfter the number of lines before what is new
     * @param insertedLines how many lines what is new has
     */
    record Draft(String text, Insertion insertion, int insertedAfter, int insertedLines) {

        static Draft of(Gap gap, SourceLines lines, Starter block, String chart) {
            Starter whole = gap.keyed() ? block : Starter.empty().with("subcharts", block);
            String written = new BlockText(gap.step()).write(whole, gap.column());
            String inserted = gap.spaced() ? "\n" + written : written;
            int count = (int) inserted.lines().count();
            boolean ended = lines.isEnded(gap.line());
            // A file without a line break at its end keeps that.
            String fitted = ended ? inserted : "\n" + inserted.substring(0, inserted.length() - 1);
            String text = fitted.replace("\n", lines.breakAt(gap.line()));
            int line = gap.line() + 1 + (gap.spaced() ? 1 : 0);
            return new Draft(
                    lines.through(gap.line()) + text + lines.after(gap.line()),
                    new Insertion(chart, line, text),
                    gap.line(),
                    count);
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
