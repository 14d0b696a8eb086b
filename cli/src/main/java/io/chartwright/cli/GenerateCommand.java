package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.Generate;
import io.chartwright.workflow.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  chartwright generate --watch",
            "      while you edit: see what each save changes",
            "  chartwright generate --overwrite-edited",
            "      give up what was changed by hand in generated files",
        })
final class GenerateCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private ReportDirectory reports = new ReportDirectory();

    @Mixin
    private WriteOptions write = new WriteOptions();

    @Option(
            names = "--watch",
            order = 5,
            description = "Go on: generate again after each save of the file, or of any that it names, until Ctrl-C.")
    private boolean watch;

    GenerateCommand() {
        super("generating");
    }

    @Override
    void run(Door door) {
        Chartwright.prepare();
        if (watch) {
            new Watch(
                            () -> platform.file(start(), door.words()),
                            output.folder(start()),
                            write.overwriteEdited(),
                            write.ci(terminal()))
                    .run(door);
            return;
        }
        new Generate(
                        platform.file(start(), door.words()),
                        output.folder(start()),
                        reports.folder(start()),
                        write.overwriteEdited(),
                        write.ci(terminal()))
                .run(door);
    }

    /** A watch tells by itself what it does, and waits most of the time. */
    @Override
    boolean lasts() {
        return watch;
    }
}
