package io.chartwright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where reports go. */
final class ReportDirectory {
    private static final String DEFAULT = "target/chartwright";

    @Option(
            names = "--report-directory",
            paramLabel = "<folder>",
            order = 22,
            description = "Where reports go. Default: " + DEFAULT + ".")
    private Path folder = Path.of(DEFAULT);

    Path folder(Path start) {
        return start.resolve(folder).normalize();
    }
}
