package io.chartwright.workflow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.TestWords;
import io.chartwright.workflow.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A watch that runs, with all that it has told. */
final class Watched implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    /**
     * As of people, but for a sweep so rare that all that a test sees in time the system has told of, and a quiet that is
     * long enough for editors on a machine that does other things, too.
     */
    static final Patience WITHOUT_SWEEP =
            new Patience(Duration.ofMillis(30), Duration.ofMillis(300), Duration.ofHours(1));

    private final Told told = new Told();
    private final Thread thread;

    private Watched(Watch watch, Patience patience) {
        thread = new Thread(() -> watch.run(new Door(told, new TestWords()), patience), "watched");
        thread.start();
    }

    static Watched platform(Path folder) {
        return platform(folder, WITHOUT_SWEEP);
    }

    static Watched platform(Path folder, Patience patience) {
        return of(
                new Watch(
                        () -> new PlatformFile(folder.resolve("platform.yaml"), folder, new TestWords()),
                        folder,
                        false,
                        Ci.of(null, false)),
                patience);
    }

    static Watched of(Watch watch, Patience patience) {
        return new Watched(watch, patience);
    }

    /** Waits until a line with a text was told since the last call of {@link #forget()}. */
    Watched tells(String text) {
        await("a line with '" + text + "'", () -> all().stream().anyMatch(line -> line.contains(text)));
        return this;
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited for " + what + " in\n" + String.join("\n", all()))
                    .isLessThan(end);
            assertThat(thread.isAlive()).as("the watch goes on").isTrue();
            LockSupport.parkNanos(1_000_000);
        }
    }

    List<String> all() {
        return told.lines();
    }

    void forget() {
        told.forget();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive()).as("ends when interrupted").isFalse();
    }
}
