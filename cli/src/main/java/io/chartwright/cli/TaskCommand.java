package io.chartwright.cli;

import io.chartwright.workflow.Door;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A command that runs a task of the workflow. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        requiredOptionMarker = '*',
        optionListHeading = HelpTexts.OPTIONS,
        footerHeading = HelpTexts.EXAMPLES,
        exitCodeListHeading = HelpTexts.EXIT_CODES_HEADING,
        exitCodeList = {HelpTexts.EXIT_0, HelpTexts.EXIT_1, HelpTexts.EXIT_2, HelpTexts.EXIT_3})
@SuppressWarnings("NullAway.Init") // Picocli sets the parent.
abstract class TaskCommand implements Callable<Integer> {
    private final String doing;

    @ParentCommand
    private ChartwrightCommand parent;

    /** @param doing what the command does, for those who wait for it: {@code generating} */
    TaskCommand(String doing) {
        this.doing = doing;
    }

    @Override
    public final Integer call() throws IOException {
        Progress progress = Progress.of(doing, parent.terminal());
        try {
            run(new Door(parent.voice(), new OptionWords()));
        } finally {
            progress.end();
        }
        return ExitCodes.FINE;
    }

    /** Fills the task and runs it. */
    abstract void run(Door door) throws IOException;

    final Terminal terminal() {
        return parent.terminal();
    }
}
