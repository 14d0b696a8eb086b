package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;

/** The real disk without the waiting for it, until the plug is pulled at one step. */
class InterruptedOperations implements FileOperations {
    private final FileOperations disk = new DiskOperations();
    private final int last;
    private final Moment moment;
    private int steps;

    enum Moment {
        /** With half of a file's bytes on disk; where a step has no half, before it. */
        HALF_WAY,
        AFTER
    }

    /** What a kill looks like to the code that is killed: nothing that it could catch. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Operations that nothing interrupts. */
    static InterruptedOperations never() {
        return new InterruptedOperations(Integer.MAX_VALUE, Moment.AFTER);
    }

    InterruptedOperations(int last, Moment moment) {
        this.last = last;
        this.moment = moment;
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        step(() -> {}, () -> disk.createFolders(folder));
    }

    @Override
    public void writeNew(Path file, byte[] bytes) throws IOException {
        step(
                () -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)),
                () -> Files.write(file, bytes, StandardOpenOption.CREATE_NEW));
    }

    @Override
    public void replace(Path file, Path target) throws IOException {
        step(() -> {}, () -> disk.replace(file, target));
    }

    @Override
    public void delete(Path path) throws IOException {
        step(() -> {}, () -> disk.delete(path));
    }

    @Override
    public void sync(Collection<Path> files) throws IOException {
        step(() -> {}, () -> {});
    }

    @Override
    public void syncFolders(Collection<Path> folders) throws IOException {
        step(() -> {}, () -> {});
    }

    @Override
    public <T> void together(Collection<T> items, Step<T> step) throws IOException {
        for (T item : items) {
            step.take(item);
        }
    }

    private void step(Action half, Action whole) throws IOException {
        if (steps >= last) {
            // Whoever is dead cleans up no more.
            throw new Killed();
        }
        boolean now = ++steps == last;
        if (now && moment == Moment.HALF_WAY) {
            half.run();
            throw new Killed();
        }
        whole.run();
        if (now) {
            throw new Killed();
        }
    }

    private interface Action {
        void run() throws IOException;
    }
}
