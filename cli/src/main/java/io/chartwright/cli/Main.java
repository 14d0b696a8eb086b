package io.chartwright.cli;

import java.util.SortedMap;
import java.util.SortedSet;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(terminal::leave, "chartwright-leave"));
        int code = CommandRunner.run(terminal, args);
        Runtime.getRuntime().exit(terminal.finish(code));
    }

    /** The names of all commands with those of their options, without hyphens before them. */
    public static SortedMap<String, SortedSet<String>> words() {
        return CommandWords.of(CommandRunner.commandLine(Terminal.ofProcess()));
    }
}
