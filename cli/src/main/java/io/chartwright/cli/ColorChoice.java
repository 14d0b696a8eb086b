package io.chartwright.cli;

/** When to use colours. */
enum ColorChoice {
    /** On a terminal, unless the environment asks for none. */
    AUTO,
    ALWAYS,
    NEVER;

    /** @param terminal whether there is a terminal that takes them */
    boolean on(boolean terminal) {
        return this == ALWAYS || this == AUTO && terminal;
    }
}
