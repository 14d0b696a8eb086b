package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** All that changes a disk, one step a method, so that tests can pull the plug between any two steps. */
interface FileOperations {

    /** Creates a folder and those above it; nothing if it exists. */
    void createFolders(Path folder) throws IOException;

    /** Writes a file that must not exist yet; the system may keep it in memory for a while. */
    void writeNew(Path file, byte[] bytes) throws IOException;

    /** Brings what was written to files down to the disk. */
    void sync(Collection<Path> files) throws IOException;

    /** Puts a file in the place of another or of none, in one step. */
    void replace(Path file, Path target) throws IOException;

    /** Deletes a file or an empty folder. */
    void delete(Path path) throws IOException;

    /** Brings what was renamed in folders down to the disk, where the system can. */
    void syncFolders(Collection<Path> folders) throws IOException;

    /**
     * Takes a step for each item, in no order that anybody may rely on, perhaps several at a time: most of such a step is
     * waiting for the disk. After one has failed no other begins, and those under way end before this returns.
     *
     * @throws IOException what the first item to fail ran into, by the order given; the same for unchecked exceptions
     */
    <T> void together(Collection<T> items, Step<T> step) throws IOException;

    /** What is done with each of many items. */
    interface Step<T> {
        void take(T item) throws IOException;
    }
}
