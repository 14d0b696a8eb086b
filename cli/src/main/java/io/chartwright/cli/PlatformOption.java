package io.chartwright.cli;

import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform. */
final class PlatformOption {
    private static final String DEFAULT = "platform.yaml";

    private Optional<Path> platform = Optional.empty();

    @Option(
            names = "--platform",
            paramLabel = "<file>",
            order = 1,
            description = "The file that describes the platform. Default: " + DEFAULT + ".")
    private void platform(@Nullable Path file) {
        platform = Optional.ofNullable(file);
    }

    /** The file that was named, or the usual one where the user stands. */
    PlatformFile file(Path start, Words words) {
        return new PlatformFile(path(start), start, words);
    }

    /** The same, but nothing where none was named and there is none. */
    Optional<PlatformFile> fileIfAny(Path start, Words words) {
        return platform.isPresent() || Files.exists(path(start)) ? Optional.of(file(start, words)) : Optional.empty();
    }

    private Path path(Path start) {
        return start.resolve(platform.orElse(Path.of(DEFAULT))).normalize();
    }
}
