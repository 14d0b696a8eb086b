package io.chartwright.workflow.watch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Has a JVM that is told to end finish what it is writing, so that Ctrl-C leaves a whole tree. Not needed for safety, since a
 * writer may be killed at any moment; but then the tree stays unfinished until the next run.
 */
final class WholeWrites implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final ReentrantLock writing = new ReentrantLock();
    private final Thread end = new Thread(this::await, "chartwright-end");

    WholeWrites() {
        Runtime.getRuntime().addShutdownHook(end);
    }

    <T> T write(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Keeps the lock, so that nothing begins to be written while all ends. */
    private void await() {
        try {
            if (!writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException endsAlready) {
            return;
        }
    }
}
