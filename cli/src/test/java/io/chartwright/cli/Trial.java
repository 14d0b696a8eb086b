package io.chartwright.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command line that was run without a process.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Trial(int code, String out, String err) {

    /** Where nobody looks: in a pipe. */
    static Trial in(Path folder, String... args) {
        return on(false, Map.of(), folder, args);
    }

    /** @param terminal whether somebody looks */
    static Trial on(boolean terminal, Map<String, String> environment, Path folder, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal streams = new Terminal(
                new Terminal.Stream(out, terminal), new Terminal.Stream(err, terminal), environment, folder);
        int code = streams.finish(CommandRunner.run(streams, args));
        return new Trial(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
