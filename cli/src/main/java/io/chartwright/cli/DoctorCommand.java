package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.doctor.Doctor;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** See {@link Doctor}. */
@Command(
        name = "doctor",
        description = {
            "Looks for whatever keeps 'generate' from working, and says what to do about it.",
            "",
            "Java, Helm and whether it renders, folders, Git, the lock file, the platform, and whether the tree is what it"
                    + " says. Changes nothing and asks no network."
        },
        footer = {
            "  chartwright doctor",
            "      first thing on a new machine",
            "  chartwright doctor --output-directory ../deployments",
            "      look at the folder that the tree goes to, too",
        })
final class DoctorCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private OutputOption output = new OutputOption();

    DoctorCommand() {
        super("examining");
    }

    @Override
    void run(Door door) {
        Chartwright.prepare();
        new Doctor(
                        Optional.empty(),
                        platform.fileIfAny(start(), door.words()).map(Function.identity()),
                        output.folder(start()))
                .run(door);
    }
}
