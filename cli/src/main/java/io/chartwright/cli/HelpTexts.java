package io.chartwright.cli;

/** What the help of several commands says in the same words. */
final class HelpTexts {
    static final String EXAMPLES = "%nExamples:%n";
    static final String OPTIONS = "%nOptions:%n";
    static final String EXIT_CODES_HEADING = "%nExit codes:%n";
    static final String EXIT_0 = "  0:All is well.";
    static final String EXIT_1 = "  1:Something was found, and told; nothing was written but reports.";
    static final String EXIT_2 = "  2:There is no such command or option, or it takes something else.";
    static final String EXIT_3 = "  3:The machine or Chartwright itself is broken; it says where.";
    static final String EXIT_130 = "130:It was interrupted.";

    private HelpTexts() {}
}
