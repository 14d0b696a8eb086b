package io.chartwright.core.problem;

/** As callers know it. */
public record Report(String text) {
    /** How many there are. */
    public int count() {
        return 0;
    }
}
