package io.chartwright.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

    /** As a process, outside CI whatever runs the tests, and with nothing that colours depend on. */
    static Trial ofProcess(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeAll(List.of("CI", "NO_COLOR", "JAVA_TOOL_OPTIONS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not end: " + List.of(command));
            }
            return new Trial(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
