package io.chartwright.cli;

import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.problem.Severity;
import io.chartwright.workflow.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What fails, and what is written about it. */
final class ReportOptions {
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
            description =
                    "Reports to write to files, apart from what is printed: ${COMPLETION-CANDIDATES}. Default: json,junit,sarif.")
    private List<ReportFormat> reports = List.of(ReportFormat.JSON, ReportFormat.JUNIT, ReportFormat.SARIF);

    @Mixin
    private ReportDirectory folder = new ReportDirectory();

    Optional<Severity> failOn() {
        return failOn;
    }

    Reports reports(Path start) {
        return new Reports(folder.folder(start), reports);
    }
}
