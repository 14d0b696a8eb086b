package io.chartwright.core.problem;

/** As callers know it. */
public record Report(String text) {
    /** How many there are, under another name. */
    public int size() {
        return 0;
    }
}
