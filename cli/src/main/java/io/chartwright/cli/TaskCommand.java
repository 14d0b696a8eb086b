package io.chartwright.cli;

import io.chartwright.workflow.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** A command that runs a task of the workflow. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        requiredOptionMarker = '*',
        optionListHeading = HelpTexts.OPTIONS,
        footerHeading = HelpTexts.EXAMPLES,
        exitCodeListHeading = HelpTexts.EXIT_CODES_HEADING,
        exitCodeList = {HelpTexts.EXIT_0, HelpTexts.EXIT_1, HelpTexts.EXIT_2, HelpTexts.EXIT_3})
@SuppressWarnings("NullAway.Init") // Picocli sets spec and parent.
abstract class TaskCommand implements Callable<Integer> {
    private final String doing;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private ChartwrightCommand parent;

    /** @param doing what the command does, for those who wait for it: {@code generating} */
    TaskCommand(String doing) {
        this.doing = doing;
    }

    @Override
    public final Integer call() throws IOException {
        Door door = new Door(parent.voice(), OptionWords.after(typed(), start()));
        if (lasts()) {
            run(door);
            return ExitCodes.FINE;
        }
        Progress progress = Progress.of(doing, parent.terminal());
        try {
            run(door);
        } finally {
            progress.end();
        }
        return ExitCodes.FINE;
    }

    /** Fills the task and runs it. */
    abstract void run(Door door) throws IOException;

    /** Whether it goes on until it is interrupted, so that there is no end to wait for. */
    boolean lasts() {
        return false;
    }

    /** What the user typed. */
    final ParseResult typed() {
        return spec.commandLine().getParseResult();
    }

    /** The folder in which the user stands. */
    final Path start() {
        return parent.terminal().folder();
    }

    final Terminal terminal() {
        return parent.terminal();
    }
}
