package io.chartwright.cli;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int code = CommandRunner.run(terminal, args);
        Runtime.getRuntime().exit(terminal.finish(code));
    }
}
