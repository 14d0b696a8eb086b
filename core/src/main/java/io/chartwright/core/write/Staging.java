package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Contents that wait for their places, each whole in a file of its own. */
final class Staging {
    private final Path folder;
    private final FileOperations disk;
    private final List<Path> files = new ArrayList<>();

    Staging(Path folder, FileOperations disk) {
        this.folder = folder;
        this.disk = disk;
    }

    Path add(byte[] content) throws IOException {
        Path file = folder.resolve(String.valueOf(files.size()));
        disk.writeNew(file, content);
        files.add(file);
        return file;
    }

    /** Brings all of it down to the disk. */
    void sync() throws IOException {
        disk.sync(files);
    }
}
