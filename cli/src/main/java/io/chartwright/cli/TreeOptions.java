package io.chartwright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a tree goes, and over what. */
final class TreeOptions {

    @Option(
            names = "--output-directory",
            paramLabel = "<folder>",
            order = 2,
            description = "The folder into which the tree is written: helm/ and k8s/ appear in it. Default: the current"
                    + " folder.")
    private Path outputDirectory = Path.of("");

    @Option(
            names = "--overwrite-edited",
            order = 3,
            description =
                    "Replace generated files that somebody has edited since. Without it, such a file is an error.")
    private boolean overwriteEdited;

    Path outputDirectory(Terminal terminal) {
        return terminal.folder().resolve(outputDirectory);
    }

    boolean overwriteEdited() {
        return overwriteEdited;
    }
}
