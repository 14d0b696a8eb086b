package io.chartwright.checks.schema.kubernetes;

/**
 * The minors in which something exists, as the tables write it: {@code 1.32+} since then, {@code -1.33} until then,
 * {@code 1.31-1.33} in between. Open ends keep most lines as they are when a minor is added.
 *
 * @param from the first minor, such as 32 for 1.32; 0 where it is older than all that we know
 * @param to the last minor; {@link Integer#MAX_VALUE} where it still exists in the newest that we know
 */
record Span(int from, int to) {
    /** All minors. */
    static final Span ALWAYS = new Span(0, Integer.MAX_VALUE);

    private static final String MAJOR = "1.";

    /** Reads what {@link #toString()} writes. */
    static Span parse(String text) {
        if (text.endsWith("+")) {
            return new Span(number(text.substring(0, text.length() - 1)), Integer.MAX_VALUE);
        }
        int dash = text.indexOf('-');
        return new Span(dash == 0 ? 0 : number(text.substring(0, dash)), number(text.substring(dash + 1)));
    }

    /** The number of a minor: 33 for {@code 1.33}. */
    static int number(String minor) {
        return Integer.parseInt(minor.substring(MAJOR.length()));
    }

    /** Whether a minor is in it. */
    boolean covers(int minor) {
        return from <= minor && minor <= to;
    }

    @Override
    public String toString() {
        if (to == Integer.MAX_VALUE) {
            return MAJOR + from + "+";
        }
        return (from == 0 ? "" : MAJOR + from) + "-" + MAJOR + to;
    }
}
