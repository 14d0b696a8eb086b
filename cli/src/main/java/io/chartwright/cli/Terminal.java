package io.chartwright.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command is run: its two streams, the folder, and what the environment says. The only owner of the streams; what
 * goes through them is UTF-8 wherever it runs, as all that Chartwright writes.
 */
final class Terminal {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Stream out;
    private final Stream err;
    private final Path folder;
    private final Map<String, String> environment;
    private final boolean dumb;
    private final boolean plain;

    /** The line of progress that stands below all others; empty where there is none. */
    private String transientLine = "";

    private boolean ended;

    /**
     * A terminal.
     *
     * @param environment the variables of the environment
     * @param folder the folder in which the user stands
     */
    Terminal(Stream out, Stream err, Map<String, String> environment, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder.toAbsolutePath();
        this.environment = Map.copyOf(environment);
        this.dumb = "dumb".equals(environment.get("TERM"));
        this.plain = dumb || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new Stream(new FileOutputStream(FileDescriptor.out), isTerminal(1)),
                new Stream(new FileOutputStream(FileDescriptor.err), isTerminal(2)),
                System.getenv(),
                Path.of(""));
    }

    /** Where answers go. */
    PrintWriter out() {
        return out.writer;
    }

    /** Where problems go. */
    PrintWriter err() {
        return err.writer;
    }

    /** The folder in which the user stands. */
    Path folder() {
        return folder;
    }

    /** A variable of the environment; null where it is not set. */
    @Nullable
    String variable(String name) {
        return environment.get(name);
    }

    /** Whether answers may be coloured, if nobody says otherwise. */
    boolean colorsOut() {
        return out.isTerminal && !plain;
    }

    /** Whether problems may be coloured, if nobody says otherwise. */
    boolean colorsErr() {
        return err.isTerminal && !plain;
    }

    /** Whether a line may be shown that goes again. */
    boolean showsProgress() {
        return err.isTerminal && !dumb;
    }

    /** Prints an answer, as it is. */
    synchronized void answer(String text) {
        print(out, text);
    }

    /** Prints a line of an answer. */
    synchronized void tell(String line) {
        print(out, line + "\n");
    }

    /** Prints a line about a problem. */
    synchronized void complain(String line) {
        print(err, line + "\n");
    }

    /** Shows a line in place of the one that was shown before; it goes when anything else is printed. */
    synchronized void show(String line) {
        if (ended) {
            return;
        }
        erase();
        err.writer.print(line);
        err.writer.flush();
        transientLine = line;
    }

    /** Takes away what {@link #show} shows. */
    synchronized void erase() {
        if (!transientLine.isEmpty()) {
            err.writer.print(ERASE_LINE);
            err.writer.flush();
            transientLine = "";
        }
    }

    /**
     * Ends all printing.
     *
     * @param code the exit code so far
     * @return the exit code that is left when an answer did not get where it should
     */
    synchronized int finish(int code) {
        ended = true;
        erase();
        out.writer.flush();
        String failure = out.pipe.failure();
        if (!failure.isEmpty()) {
            complain("chartwright: cannot write the answer: " + failure);
        }
        err.writer.flush();
        return failure.isEmpty() ? code : ExitCodes.BROKEN;
    }

    /** Ends the line in which a user has interrupted the command, so that the shell begins a new one; else does nothing. */
    synchronized void leave() {
        if (!ended && err.isTerminal) {
            err.writer.print("\n");
            err.writer.flush();
        }
        ended = true;
    }

    private void print(Stream stream, String text) {
        erase();
        stream.writer.print(text);
        stream.writer.flush();
    }

    /** The JDK tells only of both streams together, so where the system can tell of one, it is asked. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException | SecurityException e) {
            return false;
        }
        return Ansi.AUTO.enabled();
    }

    /** One of the two. */
    static final class Stream {
        private final QuietPipe pipe;
        private final PrintWriter writer;
        private final boolean isTerminal;

        /** @param isTerminal whether somebody looks at what is written */
        Stream(OutputStream to, boolean isTerminal) {
            this(new QuietPipe(to), isTerminal);
        }

        Stream(QuietPipe pipe, boolean isTerminal) {
            this.pipe = pipe;
            this.writer = new PrintWriter(new BufferedOutputStream(pipe), false, StandardCharsets.UTF_8);
            this.isTerminal = isTerminal;
        }
    }
}
