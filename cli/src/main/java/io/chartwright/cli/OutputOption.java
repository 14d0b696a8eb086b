package io.chartwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the tree lies. */
final class OutputOption {

    @Option(
            names = "--output-directory",
            paramLabel = "<folder>",
            order = 2,
            description = "The folder of the tree, in which helm/ and k8s/ are. Default: the current folder.")
    private Optional<Path> outputDirectory = Optional.empty();

    Path folder(Path start) {
        return outputDirectory.map(folder -> start.resolve(folder).normalize()).orElse(start);
    }
}
