package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.Hazard.Level;
import java.util.Locale;

/** How much something hurts, in a word. */
final class LevelWord {
    private LevelWord() {}

    /** {@code danger}, {@code warning} or {@code note}. */
    static String of(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
