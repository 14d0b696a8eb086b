package io.chartwright.workflow.doctor;

/** How many there are of something. */
final class Counted {
    private Counted() {}

    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
