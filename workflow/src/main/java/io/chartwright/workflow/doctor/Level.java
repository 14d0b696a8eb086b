package io.chartwright.workflow.doctor;

import java.util.Locale;

/** How much an answer matters. */
enum Level {
    /** All is as it should be. */
    OK,
    /** Worth knowing; nothing to do. */
    NOTE,
    /** Nothing is kept from working, and somebody should do something about it. */
    WARNING,
    /** Nothing can be generated until somebody does something about it. */
    PROBLEM;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
