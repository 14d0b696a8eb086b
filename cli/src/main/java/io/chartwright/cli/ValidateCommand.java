package io.chartwright.cli;

import io.chartwright.Charts;
import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.Validate;
import io.chartwright.workflow.ValidateCharts;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** See {@link Validate} and {@link ValidateCharts}. */
@Command(
        name = "validate",
        description = {
            "Checks everything that 'generate' would write, and writes nothing but reports.",
            "",
            "The real Helm lints and renders every chart for every environment, each object is held against the schema of"
                    + " its kind, and rules are applied to all of them together. With --charts, charts that were not"
                    + " generated are checked in the same way."
        },
        footer = {
            "  chartwright validate",
            "      check platform.yaml",
            "  chartwright validate --fail-on warning --reports junit,sarif",
            "      in CI: be strict, and write reports to target/chartwright",
            "  chartwright validate --charts charts/trino --values prod.yaml",
            "      check a chart of your own",
        })
final class ValidateCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @ArgGroup(validate = false, heading = "%nCharts that were not generated:%n")
    private ChartsOptions charts = new ChartsOptions();

    ValidateCommand() {
        super("validating");
    }

    @Override
    void run(Door door) throws IOException {
        refuseWhatWouldBeIgnored();
        Chartwright.prepare();
        Optional<Charts> asked = charts.charts(start());
        if (asked.isPresent()) {
            new ValidateCharts(asked.get(), reports.failOn(), reports.reports(start())).run(door);
        } else {
            new Validate(platform.file(start(), door.words()), reports.failOn(), reports.reports(start())).run(door);
        }
    }

    /** Whoever says how to check a chart of their own, and has a platform checked, believes what is not so. */
    private void refuseWhatWouldBeIgnored() {
        ParseResult typed = typed();
        boolean ofCharts = typed.hasMatchedOption("--charts");
        if (ofCharts && typed.hasMatchedOption("--platform")) {
            throw new ParameterException(
                    typed.commandSpec().commandLine(), "'--platform' and '--charts' exclude each other");
        }
        typed.matchedOptions().stream()
                .filter(option -> option.group() != null && !ofCharts)
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(
                            typed.commandSpec().commandLine(), "'" + option.longestName() + "' is for '--charts'");
                });
    }
}
