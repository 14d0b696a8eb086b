package io.chartwright.core.write;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Carries out a plan in an order that survives a kill between any two steps: first a lock that owns what was and what will
 * be, then the files, last the lock of what is.
 */
final class PlannedWrite {
    private final Path root;
    private final LockFile before;
    private final LockFile after;
    private final FileTree tree;
    private final WritePlan plan;
    private final FileOperations disk;

    PlannedWrite(
            Path root, LockFile before, Optional<String> platform, FileTree tree, WritePlan plan, FileOperations disk) {
        this.root = root;
        this.before = before;
        this.tree = tree;
        this.plan = plan;
        this.disk = disk;
        Map<String, String> hashes = new HashMap<>();
        tree.forEach((path, text) -> hashes.put(path, Hashes.sha256(bytes(text))));
        this.after = LockFile.of(hashes).of(platform);
    }

    void run() {
        LockFile both = before.or(after);
        step(LockFile.NAME, "clean up", () -> removeLeftovers(both.paths()));
        if (!plan.writes.isEmpty() || !plan.deletes.isEmpty()) {
            step(LockFile.NAME, "write it", () -> writeLock(both));
        }
        for (String path : plan.deletes) {
            step(path, "delete it", () -> disk.delete(root.resolve(path)));
        }
        for (String folder : foldersToLeave()) {
            step(folder, "delete it", () -> deleteIfEmpty(folder));
        }
        tree.forEach((path, text) -> {
            if (plan.writes.contains(path)) {
                step(path, "write it", () -> replace(path, bytes(text)));
            }
        });
        if (!both.paths().isEmpty()) {
            step(LockFile.NAME, "write it", () -> writeLock(after));
        }
    }

    /** A killed run leaves at most one unfinished file, but nobody knows which. */
    private void removeLeftovers(Set<String> paths) throws IOException {
        for (String path :
                Stream.concat(Stream.of(LockFile.NAME), paths.stream()).toList()) {
            String temporary = OutputPaths.temporary(path);
            if (DiskState.of(root, temporary).kind() == DiskState.Kind.FILE) {
                disk.delete(root.resolve(temporary));
            }
        }
    }

    private void writeLock(LockFile lock) throws IOException {
        Path file = root.resolve(LockFile.NAME);
        if (!Files.exists(file) || !Arrays.equals(LineEnds.ofTree(Files.readAllBytes(file)), lock.bytes())) {
            replace(LockFile.NAME, lock.bytes());
            disk.syncFolder(root);
        }
    }

    private void replace(String path, byte[] content) throws IOException {
        Path target = root.resolve(path);
        Path temporary = root.resolve(OutputPaths.temporary(path));
        disk.createFolders(root.resolve(OutputPaths.parent(path)));
        try {
            disk.writeNew(temporary, content);
            disk.replace(temporary, target);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }

    /** The folders of files that are gone, now or in a run that was killed, the deepest first. */
    private List<String> foldersToLeave() {
        Set<String> needed = OutputPaths.parents(after.paths());
        List<String> gone =
                before.paths().stream().filter(path -> !after.owns(path)).toList();
        return OutputPaths.parents(gone).stream()
                .filter(folder -> !needed.contains(folder))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private void deleteIfEmpty(String folder) throws IOException {
        if (DiskState.of(root, folder).kind() != DiskState.Kind.FOLDER) {
            return;
        }
        try (Stream<Path> content = Files.list(root.resolve(folder))) {
            if (content.findAny().isPresent()) {
                return;
            }
        }
        disk.delete(root.resolve(folder));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void step(String path, String does, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(path, does, e)));
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
