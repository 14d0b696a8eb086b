package io.chartwright.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Reads a command line and runs it. */
final class CommandRunner {
    private static final int WIDTH = 80;

    private CommandRunner() {}

    /**
     * Runs a command.
     *
     * @return its exit code
     */
    static int run(Terminal terminal, String... args) {
        Failures failures = new Failures(terminal);
        try {
            return commandLine(terminal, failures).execute(args);
        } catch (RuntimeException | Error e) {
            return failures.told(e, new TerminalVoice(terminal, ColorChoice.AUTO, true));
        }
    }

    /** All commands with their options. */
    static CommandLine commandLine(Terminal terminal) {
        return commandLine(terminal, new Failures(terminal));
    }

    private static CommandLine commandLine(Terminal terminal, Failures failures) {
        ChartwrightCommand root = new ChartwrightCommand(terminal);
        CommandLine commands = new CommandLine(root)
                .setUsageHelpWidth(WIDTH)
                .setExpandAtFiles(false)
                .registerConverter(Path.class, CommandRunner::path)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(scheme(terminal.colorsOut()))
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler((failure, command, result) -> failures.told(failure, root.voice()));
        commands.setExecutionStrategy(parsed -> {
            commands.setColorScheme(scheme(root.colors().on(terminal.colorsOut())));
            return new RunLast().execute(parsed);
        });
        return commands;
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    e.getReason().startsWith("Malformed")
                            ? "the locale has not all letters of this path; set LC_ALL to one of UTF-8, such as C.UTF-8"
                            : "this is no path: " + e.getReason());
        }
    }

    private static Help.ColorScheme scheme(boolean colors) {
        return Help.defaultColorScheme(colors ? Ansi.ON : Ansi.OFF);
    }
}
