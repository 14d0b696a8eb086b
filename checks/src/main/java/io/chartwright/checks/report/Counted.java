package io.chartwright.checks.report;

/** Numbers with their nouns. */
public final class Counted {
    private Counted() {}

    /** {@code 1 object}, {@code 2 objects}. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
