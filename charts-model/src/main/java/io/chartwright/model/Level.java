package io.chartwright.model;

/** How bad something is that checks find, the worst first. */
public enum Level {
    /** The tree is wrong. */
    ERROR,
    /** The tree works, but a careful reviewer would object. */
    WARNING,
    /** Worth knowing, nothing to mend. */
    INFO
}
