package io.chartwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the tree lies. */
final class OutputOption {

    private Optional<Path> outputDirectory = Optional.empty();

    /** A method, for to whom picocli passes a {@code Path}, shells offer paths: to an {@code Optional} they do not. */
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
