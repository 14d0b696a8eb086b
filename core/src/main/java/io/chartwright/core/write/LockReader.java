package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a lock file, and believes nothing in it: it comes out of a Git repository. */
final class LockReader {
    /** Room for half a million files. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private LockReader() {}

    /**
     * What the lock of a root folder holds; empty if there is none.
     *
     * @throws ProblemsException with {@code lock-unreadable} if something else stands there
     * @throws IOException if it cannot be read
     */
    static Optional<byte[]> bytes(Path root) throws IOException {
        DiskState.Kind kind = DiskState.of(root, LockFile.NAME).kind();
        if (kind == DiskState.Kind.NOTHING) {
            return Optional.empty();
        }
        if (kind != DiskState.Kind.FILE) {
            throw unreadable("this is no regular file", "move it away; restore the file from Git");
        }
        Path file = root.resolve(LockFile.NAME);
        if (Files.size(file) > MOST_BYTES) {
            throw unreadable(
                    "it has " + Files.size(file) + " bytes, more than any tree needs", "restore the file from Git");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    /**
     * Reads a lock. Where Git could not merge it, what either side lists is ours, with the content that either has left there:
     * of what both sides made of the tree, some is as the one left it and some as the other.
     *
     * @throws ProblemsException with {@code lock-unreadable}
     */
    static LockFile read(byte[] bytes) {
        Optional<LockConflict> conflict = LockConflict.in(bytes);
        return conflict.isPresent() ? merged(conflict.get()) : parsed(bytes);
    }

    private static LockFile merged(LockConflict conflict) {
        try {
            return conflict.sides().stream()
                    .map(LockReader::parsed)
                    .reduce((ours, theirs) -> theirs.or(ours))
                    .orElseThrow(() -> conflicted(conflict));
        } catch (ProblemsException e) {
            throw conflicted(conflict);
        }
    }

    private static LockFile parsed(byte[] bytes) {
        Object data;
        try {
            data = JsonReader.read(LockFile.NAME, bytes);
        } catch (ProblemsException e) {
            Problem syntax = e.problems().get(0);
            throw unreadable(syntax.location(), syntax.message());
        }
        if (!(data instanceof Map<?, ?> lock)) {
            throw unreadable("it is no JSON object");
        }
        if (!(lock.get("formatVersion") instanceof Integer version) || version < 1) {
            throw unreadable("it has no format version");
        }
        if (version > LockFile.FORMAT) {
            throw unreadable(
                    "a newer Chartwright wrote this file, in format " + version,
                    "use that Chartwright, or a newer one");
        }
        if (!(lock.get("files") instanceof Map<?, ?> files)) {
            throw unreadable("it lists no files");
        }
        SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();
        files.forEach((path, known) -> hashes.put(path((String) path), hashes(known)));
        Optional<String> platform = lock.get("platform") instanceof String name ? Optional.of(name) : Optional.empty();
        return new LockFile(platform, hashes);
    }

    private static ProblemsException conflicted(LockConflict conflict) {
        return new ProblemsException(List.of(Problem.error(
                "lock-unreadable",
                Location.at(LockFile.NAME, conflict.line(), 1),
                "Git could not merge it, and left the marks of a conflict",
                "take either side, 'git checkout --ours " + LockFile.NAME
                        + "'; then generate, and have edited files overwritten")));
    }

    private static String path(String path) {
        if (!OutputPaths.isAllowed(path)) {
            throw unreadable("'" + path + "' is no path that Chartwright writes");
        }
        return path;
    }

    private static SortedSet<String> hashes(@Nullable Object known) {
        SortedSet<String> hashes = new TreeSet<>();
        for (Object hash : known instanceof List<?> list ? list : List.of(String.valueOf(known))) {
            if (!(hash instanceof String text) || !HASH.matcher(text).matches()) {
                throw unreadable("'" + hash + "' is no SHA-256 hash");
            }
            hashes.add(text);
        }
        return hashes;
    }

    private static ProblemsException unreadable(String why) {
        return unreadable(Location.of(LockFile.NAME), why);
    }

    private static ProblemsException unreadable(String message, String hint) {
        return new ProblemsException(
                List.of(Problem.error("lock-unreadable", Location.of(LockFile.NAME), message, hint)));
    }

    private static ProblemsException unreadable(Location location, String why) {
        return new ProblemsException(
                List.of(
                        Problem.error(
                                "lock-unreadable",
                                location,
                                "cannot tell which files are Chartwright's: " + why,
                                "restore the file from Git; or delete it, and every file that stands in the way of what is generated")));
    }
}
