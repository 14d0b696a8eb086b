package io.chartwright.core.problem;

/** How bad a {@link Problem} is. Only errors keep a tree from being written. */
public enum Severity {
    /** The tree would be wrong: nothing is written. */
    ERROR,
    /** The tree works, but a careful reviewer would object. */
    WARNING,
    /** Worth knowing, nothing to mend. */
    INFO;

    /** The word that reports print: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
