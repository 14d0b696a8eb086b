package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Contents that wait for their places, each whole in a file of its own; for use by several threads. */
final class Staging {
    private final Path folder;
    private final FileOperations disk;
    private final AtomicInteger number = new AtomicInteger();
    private final Collection<Path> files = new ConcurrentLinkedQueue<>();

    Staging(Path folder, FileOperations disk) {
        this.folder = folder;
        this.disk = disk;
    }

    Path add(byte[] content) throws IOException {
        Path file = folder.resolve(String.valueOf(number.getAndIncrement()));
        disk.writeNew(file, content);
        files.add(file);
        return file;
    }

    /** Brings all of it down to the disk. */
    void sync() throws IOException {
        disk.sync(files);
    }
}
