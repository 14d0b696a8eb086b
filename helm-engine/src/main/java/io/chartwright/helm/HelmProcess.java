package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command: with nothing to read, nothing of the environment that leads to clusters or plugins, and an end,
 * of time as of output. Nothing of it goes on after the call.
 */
final class HelmProcess {
    /** Of output, in bytes: far more than any chart renders, far less than a disk holds. */
    private static final long MOST = 64L << 20;

    private static final int LOOK_EVERY_MILLIS = 200;
    private static final int EXCERPT = 200;

    private HelmProcess() {}

    /**
     * What a command said.
     *
     * @param code the exit code
     * @param output of standard output
     * @param errors of standard error
     */
    record Answer(int code, String output, String errors) {}

    /**
     * Runs a command in a folder, where it also finds its home and leaves its output.
     *
     * @throws HelmException if it does not start, does not end in time, says too much, or this thread is interrupted
     */
    static Answer run(Path folder, Duration patience, List<String> command) {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        isolate(builder.environment(), folder);
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                await(process, patience, output, errors, command.get(0));
                return new Answer(process.exitValue(), text(output), text(errors));
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            throw new HelmException(command.get(0) + " cannot be run: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HelmException(command.get(0) + " was interrupted", interrupted);
        }
    }

    private static void await(Process process, Duration patience, Path output, Path errors, String name)
            throws InterruptedException, IOException {
        long start = System.nanoTime();
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new HelmException(name + " has not ended after " + patience.toSeconds() + " s");
            }
            if (Files.size(output) + Files.size(errors) > MOST) {
                break;
            }
        }
        if (Files.size(output) + Files.size(errors) > MOST) {
            throw new HelmException(name + " says more than " + (MOST >> 20) + " MB");
        }
    }

    private static void isolate(Map<String, String> environment, Path folder) {
        environment.keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.startsWith("HELM_") || upper.startsWith("KUBE");
        });
        environment.put("KUBECONFIG", folder.resolve("no-cluster").toString());
        for (String home : List.of("CACHE", "CONFIG", "DATA")) {
            environment.put("HELM_" + home + "_HOME", folder.resolve("home").toString());
        }
        environment.put("HELM_PLUGINS", folder.resolve("no-plugins").toString());
    }

    private static String text(Path file) throws IOException {
        // Not readString, which throws at bytes that are no UTF-8.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The start of a text that may be anything, in quotes. */
    static String excerpt(String text) {
        String line = text.lines().findFirst().orElse("");
        return "'" + (line.length() > EXCERPT ? line.substring(0, EXCERPT) + "..." : line) + "'";
    }
}
