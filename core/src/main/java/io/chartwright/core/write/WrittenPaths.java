package io.chartwright.core.write;

import io.chartwright.core.problem.ProblemsException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which files of a folder Chartwright wrote, for those who read a tree where nobody is to write one. */
public final class WrittenPaths {
    /** The name of the file that lists them, at the root of the tree. */
    public static final String FILE = LockFile.NAME;

    private WrittenPaths() {}

    /**
     * Reads the list.
     *
     * @param bytes what {@link #FILE} holds
     * @return paths that a tree may have
     * @throws ProblemsException with {@code lock-unreadable}
     */
    public static SortedSet<String> in(byte[] bytes) {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(LockReader.read(bytes).paths()));
    }
}
