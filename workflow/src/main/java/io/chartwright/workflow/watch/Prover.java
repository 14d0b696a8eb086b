package io.chartwright.workflow.watch;

import io.chartwright.Generation;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Proves in the background, one platform at a time, and only the newest: a proof that has begun cannot be stopped, for it is
 * Helm's, but one that waits is left out when there is a newer one.
 */
final class Prover implements AutoCloseable {
    private final ExecutorService thread;
    private final Consumer<Happening> listener;
    private final AtomicInteger newest = new AtomicInteger();

    /** @param listener hears of each proof that has ended, on a thread that is not its own */
    Prover(Consumer<Happening> listener) {
        this.listener = listener;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "chartwright-prove");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Proves what a round has read, and then closes it. */
    void prove(Round round) {
        newest.set(round.number());
        thread.execute(() -> {
            try (Reading reading = round.reading()) {
                if (newest.get() == round.number()) {
                    listener.accept(proof(round, reading));
                }
            }
        });
    }

    private static Happening proof(Round round, Reading reading) {
        try {
            Generation generation = reading.source().generate(round.platform());
            return new Happening.Proven(round, () -> generation);
        } catch (RuntimeException failed) {
            return new Happening.Proven(round, () -> {
                throw failed;
            });
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
