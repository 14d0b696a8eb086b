package io.chartwright.cli;

import io.chartwright.workflow.Check;
import io.chartwright.workflow.Door;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** See {@link Check}. */
@Command(
        name = "check",
        description = {
            "Checks that the tree is what the platform says, and fails where it is not.",
            "",
            "Names each file that is stale, missing, no longer in the model, or edited by hand, and the one command that"
                    + " mends it. Touches no file of the tree; the whole difference goes to check.diff in the report folder."
        },
        footer = {
            "  chartwright check",
            "      in CI and before a commit: exit code 1 if the tree is stale",
            "  chartwright check --platform deploy/platform.yaml \\",
            "                    --output-directory ../deployments",
            "      a tree in another folder",
        })
final class CheckCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private ReportDirectory reports = new ReportDirectory();

    CheckCommand() {
        super("checking");
    }

    @Override
    void run(Door door) throws IOException {
        new Check(platform.file(start(), door.words()), output.folder(start()), reports.folder(start())).run(door);
    }
}
