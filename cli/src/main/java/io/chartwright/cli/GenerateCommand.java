package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.Generate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** See {@link Generate}. */
@Command(
        name = "generate",
        description = {
            "Writes the Helm and Argo CD tree of a platform.",
            "",
            "All of it is made and proven by the real Helm first: with an error in it, nothing is written. Files that were"
                    + " not generated are never touched."
        },
        footer = {
            "  chartwright generate",
            "      write the tree of platform.yaml into the current folder",
            "  chartwright generate --platform deploy/platform.yaml \\",
            "                       --output-directory ../deployments",
            "      read one place, write another",
            "  chartwright generate --overwrite-edited",
            "      give up what was changed by hand in generated files",
        })
final class GenerateCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private WriteOptions write = new WriteOptions();

    GenerateCommand() {
        super("generating");
    }

    @Override
    void run(Door door) {
        Chartwright.prepare();
        new Generate(
                        platform.file(start(), door.words()),
                        output.folder(start()),
                        write.overwriteEdited(),
                        write.ci(terminal()))
                .run(door);
    }
}
