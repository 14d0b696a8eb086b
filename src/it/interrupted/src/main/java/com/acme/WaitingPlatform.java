package com.acme;

import io.chartwright.model.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Sends a signal to the Maven that reads it, and then is as slow as a build that somebody wants to end. */
public final class WaitingPlatform implements Supplier<Platform> {
    private static final int SECONDS = 60;

    @Override
    public Platform get() {
        String signal = System.getProperty("signal");
        try {
            Path log = Path.of(System.getProperty("user.dir"), "lived-on-after-" + signal);
            long pid = ProcessHandle.current().pid();
            int sent = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            long start = System.nanoTime();
            Files.writeString(log, "sent with code " + sent + "\n");
            for (int i = 0; i < SECONDS * 10; i++) {
                Thread.sleep(100);
                Files.writeString(log, "sent with code " + sent + "\n" + (System.nanoTime() - start) / 1_000_000);
            }
            throw new IllegalStateException("nothing has happened after SIG" + signal);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
