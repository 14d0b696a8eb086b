package io.chartwright.cli;

import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.problem.Severity;
import io.chartwright.workflow.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What fails, and what is written about it. */
final class ReportOptions {
    private static final String FOLDER = "target/chartwright";

    @Option(
            names = "--fail-on",
            paramLabel = "<severity>",
            order = 20,
            converter = Choices.Severities.class,
            completionCandidates = Choices.Severities.class,
            description = "What fails: findings as bad as this, or worse: ${COMPLETION-CANDIDATES}. Default: what the"
                    + " platform says, or else error.")
    private Optional<Severity> failOn = Optional.empty();

    @Option(
            names = "--reports",
            paramLabel = "<format,...>",
            hideParamSyntax = true,
            order = 21,
            split = ",",
            converter = Choices.Reports.class,
            completionCandidates = Choices.Reports.class,
            description = "Reports to write to files: ${COMPLETION-CANDIDATES}. Default: none.")
    private List<ReportFormat> reports = List.of();

    @Option(
            names = "--report-directory",
            paramLabel = "<folder>",
            order = 22,
            defaultValue = FOLDER,
            description = "Where reports go. Default: ${DEFAULT-VALUE}.")
    private Path reportDirectory = Path.of(FOLDER);

    Optional<Severity> failOn() {
        return failOn;
    }

    Reports reports(Terminal terminal) {
        return new Reports(terminal.folder().resolve(reportDirectory), reports);
    }
}
