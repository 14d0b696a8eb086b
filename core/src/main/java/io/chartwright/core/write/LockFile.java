package io.chartwright.core.write;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which files are ours, and with which content we left them. While a run is under way a file has two: what it was and what
 * it will be, and whichever a killed run leaves behind is ours.
 *
 * @param platform whose tree it is; absent where an older Chartwright wrote it, or somebody who does not say
 * @param hashes the SHA-256 hashes that a file may have, by its path
 */
record LockFile(Optional<String> platform, SortedMap<String, SortedSet<String>> hashes) {
    static final String NAME = ".chartwright.lock";
    static final int FORMAT = 1;
    static final LockFile EMPTY = new LockFile(Optional.empty(), Collections.emptySortedMap());

    LockFile {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /** The lock of a tree as it is meant to be. */
    static LockFile of(FileTree tree) {
        Map<String, SortedSet<String>> hashes = new ConcurrentHashMap<>();
        tree.files().entrySet().parallelStream()
                .forEach(file -> hashes.put(
                        file.getKey(),
                        new TreeSet<>(Set.of(Hashes.sha256(file.getValue().getBytes(StandardCharsets.UTF_8))))));
        return new LockFile(Optional.empty(), new TreeMap<>(hashes));
    }

    /** The same files, as those of a platform. */
    LockFile of(Optional<String> owner) {
        return new LockFile(owner, hashes);
    }

    Set<String> paths() {
        return hashes.keySet();
    }

    boolean owns(String path) {
        return hashes.containsKey(path);
    }

    /** Whether we left the file with the content of this hash, or were about to. */
    boolean knows(String path, String hash) {
        SortedSet<String> known = hashes.get(path);
        return known != null && known.contains(hash);
    }

    /** All files of both, as those of the other's platform, each with the hashes that either accepts. */
    LockFile or(LockFile other) {
        SortedMap<String, SortedSet<String>> union = new TreeMap<>();
        for (LockFile lock : List.of(this, other)) {
            lock.hashes.forEach((path, set) ->
                    union.computeIfAbsent(path, p -> new TreeSet<>()).addAll(set));
        }
        return new LockFile(other.platform, union);
    }

    /** The file's content: the same for the same lock, on every machine. */
    byte[] bytes() {
        Map<String, Object> files = new LinkedHashMap<>();
        hashes.forEach((path, set) -> files.put(path, set.size() == 1 ? set.first() : List.copyOf(set)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("about", "The files that Chartwright wrote here, and owns. Commit this file; do not edit it.");
        data.put("formatVersion", FORMAT);
        platform.ifPresent(name -> data.put("platform", name));
        data.put("files", files);
        return JsonWriter.write(data).getBytes(StandardCharsets.UTF_8);
    }
}
