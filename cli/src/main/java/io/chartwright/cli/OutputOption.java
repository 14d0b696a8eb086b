package io.chartwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the tree lies. */
final class OutputOption {
    private Optional<Path> outputDirectory = Optional.empty();

    /** A method that takes a {@code Path}: shells offer paths for that, and for an {@code Optional} none. */
    @Option(
            names = "--output-directory",
            paramLabel = "<folder>",
            order = 2,
            description = "The folder of the tree, in which helm/ and k8s/ are. Default: the current folder.")
    private void outputDirectory(@Nullable Path folder) {
        outputDirectory = Optional.ofNullable(folder);
    }

    Path folder(Path start) {
        return outputDirectory.map(folder -> start.resolve(folder).normalize()).orElse(start);
    }
}
