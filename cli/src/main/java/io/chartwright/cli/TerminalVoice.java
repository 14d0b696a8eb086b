package io.chartwright.cli;

import io.chartwright.workflow.Voice;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Answers go to standard output, and what is to be mended to standard error, so that either can be read alone. */
final class TerminalVoice implements Voice {
    private final Terminal terminal;
    private final Paint out;
    private final Paint err;
    private final boolean verbose;

    /** @param verbose whether stack traces are printed */
    TerminalVoice(Terminal terminal, ColorChoice colors, boolean verbose) {
        this.terminal = terminal;
        this.out = Paint.where(colors.on(terminal.colorsOut()));
        this.err = Paint.where(colors.on(terminal.colorsErr()));
        this.verbose = verbose;
    }

    @Override
    public void info(String line) {
        terminal.tell(out.line(line));
    }

    @Override
    public void warn(String line) {
        terminal.complain(err.line(line));
    }

    @Override
    public void error(String line) {
        terminal.complain(err.line(line));
    }

    @Override
    public void answer(String text) {
        terminal.answer(text);
    }

    @Override
    public void details(@Nullable Throwable failure) {
        if (verbose && failure != null) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            trace.toString().lines().forEach(terminal::complain);
        }
    }
}
