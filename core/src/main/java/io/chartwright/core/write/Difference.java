package io.chartwright.core.write;

import java.util.Optional;

/**
 * A file that is not what a tree says.
 *
 * @param kind what is wrong with it
 * @param path the file, below the root folder
 * @param present what it holds, with LF where Git has made each line end CRLF; absent if there is no file, or none that is a
 *     text of a size that people read
 * @param wanted what it is to hold; absent if it is to go
 * @param note what else is to be known, such as that a symbolic link stands there; may be empty
 */
public record Difference(Kind kind, String path, Optional<String> present, Optional<String> wanted, String note) {

    /** Whether the file is the one that lists all others. */
    public boolean isLock() {
        return path.equals(LockFile.NAME);
    }

    /** What can be wrong with a file. */
    public enum Kind {
        /** It is what we left there, and the model says otherwise since. */
        STALE,
        /** It is not there. */
        MISSING,
        /** It is what we left there, and the model no longer has it. */
        EXTRA,
        /** We left it there, and somebody has changed it since. */
        EDITED,
        /** Something else stands in its place that is not ours, or that nobody can read: nothing may be written over it. */
        IN_THE_WAY
    }
}
