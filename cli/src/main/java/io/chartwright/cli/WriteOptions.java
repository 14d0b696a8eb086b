package io.chartwright.cli;

import io.chartwright.workflow.Ci;
import picocli.CommandLine.Option;

/** Whether a tree is written, and over what. */
final class WriteOptions {

    @Option(
            names = "--overwrite-edited",
            order = 3,
            description =
                    "Replace generated files that somebody has edited since. Without it, such a file is an error.")
    private boolean overwriteEdited;

    @Option(
            names = "--generate-in-ci",
            order = 4,
            description =
                    "Write even in CI, which is where the environment variable CI is true or 1. CI is for 'check'.")
    private boolean generateInCi;

    boolean overwriteEdited() {
        return overwriteEdited;
    }

    Ci ci(Terminal terminal) {
        return Ci.of(terminal.variable("CI"), generateInCi);
    }
}
