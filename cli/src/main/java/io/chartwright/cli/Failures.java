package io.chartwright.cli;

import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.workflow.TaskFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is told when a command does not get to its end, and with what code it ends then. */
final class Failures {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Of what the user typed: what is wrong with it, what may have been meant, and where to read on. */
    int usage(ParameterException failure, String... args) {
        CommandLine command = failure.getCommandLine();
        terminal.complain("chartwright: " + wrong(failure));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(near -> terminal.complain("  hint: did you mean '" + near + "'?"));
        }
        terminal.complain("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    private static String wrong(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0);
            return failure.getCommandLine().getSubcommands().isEmpty()
                    ? "'" + word + "' is one word too many"
                    : "there is no command '" + word + "'";
        }
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Error: ", "");
    }

    /** Of what happened while a command ran. */
    int told(Throwable failure, TerminalVoice voice) {
        if (failure instanceof TaskFailure task) {
            voice.error("chartwright: " + failure.getMessage());
            return task.isOfTheMachine() ? ExitCodes.BROKEN : ExitCodes.FOUND;
        }
        if (failure instanceof ProblemsException problems) {
            ProblemPrinter.print(problems.problems(), file -> null).lines().forEach(voice::error);
            voice.details(failure);
            return ExitCodes.FOUND;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            voice.error(
                    "chartwright: " + words(failure instanceof UncheckedIOException ? failure.getCause() : failure));
        } else {
            voice.error("chartwright: this should not happen: " + failure);
            voice.error("  hint: please tell us, with what --verbose prints");
        }
        voice.details(failure);
        return ExitCodes.BROKEN;
    }

    /** Exceptions of files often have nothing but the file for a message. */
    private static String words(@Nullable Throwable failure) {
        if (failure instanceof NoSuchFileException gone) {
            return "there is no " + gone.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + " is in the way (" + file.getClass().getSimpleName() + ")";
        }
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
