package io.chartwright.cli;

/** With what a command ends. */
final class ExitCodes {
    /** All is well. */
    static final int FINE = 0;

    /** Something was found, and told. */
    static final int FOUND = 1;

    /** There is no such command or option, or it takes something else. */
    static final int USAGE = 2;

    /** The machine or Chartwright itself keeps the command from doing its work. */
    static final int BROKEN = 3;

    private ExitCodes() {}
}
