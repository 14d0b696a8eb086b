package io.chartwright.core.problem;

/** As callers know it. */
public record Report(String text, int width) {
    /** How many there are. */
    public int count() {
        return 0;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return true;
    }
}
