package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.ChangeKind;
import java.util.Locale;

/** What became of something, in a word and in a sign. */
final class ChangeWord {
    private ChangeWord() {}

    /** {@code added}, {@code removed} or {@code changed}. */
    static String of(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String sign(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }
}
