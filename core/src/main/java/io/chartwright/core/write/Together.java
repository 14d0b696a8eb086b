package io.chartwright.core.write;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Many steps that wait for a disk, several at a time. */
final class Together<T> {
    /**
     * How many steps wait at a time. Disks bring down in one go what waits together, and systems free the blocks of files
     * that give way while others wait for the same; one by one, each wait was about a millisecond on the disk measured.
     */
    private static final int WAITING = 16;

    private final List<T> items;
    private final FileOperations.Step<T> step;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final SortedMap<Integer, Throwable> failures = new ConcurrentSkipListMap<>();

    Together(Collection<T> items, FileOperations.Step<T> step) {
        this.items = List.copyOf(items);
        this.step = step;
    }

    /** @throws IOException what the first of the items that failed ran into, or that this thread was interrupted */
    void run() throws IOException {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(WAITING, items.size()); i++) {
            Thread thread = new Thread(this::takeSteps, "Chartwright writes");
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        takeSteps();
        boolean interrupted = false;
        for (Thread thread : others) {
            interrupted |= !awaited(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwFailure();
    }

    private void takeSteps() {
        for (int i = next.getAndIncrement(); i < items.size() && !isOver(); i = next.getAndIncrement()) {
            try {
                step.take(items.get(i));
                taken.incrementAndGet();
            } catch (IOException | RuntimeException | Error e) {
                failures.put(i, e);
                over.set(true);
            }
        }
    }

    private boolean isOver() {
        if (Thread.currentThread().isInterrupted()) {
            over.set(true);
        }
        return over.get();
    }

    /** Waits whatever happens, for a step under way must not outlive the run; false if somebody wants an end meanwhile. */
    private boolean awaited(Thread thread) {
        boolean undisturbed = true;
        while (true) {
            try {
                thread.join();
                return undisturbed;
            } catch (InterruptedException e) {
                over.set(true);
                undisturbed = false;
            }
        }
    }

    private void throwFailure() throws IOException {
        if (failures.isEmpty()) {
            if (taken.get() < items.size()) {
                throw new InterruptedIOException("interrupted");
            }
            return;
        }
        Throwable failure = failures.get(failures.firstKey());
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw (Error) failure;
    }
}
