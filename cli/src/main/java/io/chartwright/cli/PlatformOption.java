package io.chartwright.cli;

import io.chartwright.workflow.PlatformFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which platform. */
final class PlatformOption {
    private static final String DEFAULT = "platform.yaml";

    @Option(
            names = "--platform",
            paramLabel = "<file>",
            order = 1,
            defaultValue = DEFAULT,
            description = "The file that describes the platform. Default: ${DEFAULT-VALUE}.")
    private Path platform = Path.of(DEFAULT);

    /** The file that was named, or the usual one where the user stands. */
    PlatformFile file(Terminal terminal) {
        return new PlatformFile(terminal.folder().resolve(platform).normalize(), terminal.folder(), new OptionWords());
    }
}
