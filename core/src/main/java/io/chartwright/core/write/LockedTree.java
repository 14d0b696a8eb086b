package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A tree that lies below its root folder exactly as its lock file says.
 *
 * @param hash the SHA-256 hash of the lock file, and so of all that the tree holds
 * @param files how many files the tree has
 * @param otherLineEnds files that are the same but for CRLF in place of each LF; sorted
 */
public record LockedTree(String hash, int files, List<String> otherLineEnds) {

    public LockedTree {
        otherLineEnds = List.copyOf(otherLineEnds);
    }

    /** Looks at every file; absent if one is not what the lock says, or the lock not as we would write it. */
    static Optional<LockedTree> find(Path root, LockFile lock) throws IOException {
        Glance disk = new Glance(root);
        SortedSet<String> otherLineEnds = new TreeSet<>();
        for (Map.Entry<String, SortedSet<String>> file : lock.hashes().entrySet()) {
            if (file.getValue().size() != 1
                    || !holds(root, disk, file.getKey(), file.getValue().first(), otherLineEnds)) {
                return Optional.empty();
            }
        }
        String hash = Hashes.sha256(lock.bytes());
        return holds(root, disk, LockFile.NAME, hash, otherLineEnds)
                ? Optional.of(new LockedTree(hash, lock.paths().size(), List.copyOf(otherLineEnds)))
                : Optional.empty();
    }

    private static boolean holds(Path root, Glance disk, String path, String hash, SortedSet<String> otherLineEnds)
            throws IOException {
        if (disk.at(path).kind() != DiskState.Kind.FILE) {
            return false;
        }
        PresentFile present = PresentFile.read(root.resolve(path), 0);
        if (present.otherLineEnds()) {
            otherLineEnds.add(path);
        }
        return present.hash().equals(hash);
    }
}
