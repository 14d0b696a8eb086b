package io.chartwright.core.write;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a root folder's lock file says, and whether the folder bears it out. Only reads.
 *
 * @param present whether there is such a file
 * @param conflicted whether a merge has left its marks in it
 * @param problem why it cannot be read, if so; the lists are empty then
 * @param files the files that it lists
 * @param missing those of them that are gone
 * @param unfinished those of them that a run was about to change when it ended
 * @param staging the folder of a run that is under way or was killed, if there is one; the next run removes it
 */
public record LockState(
        boolean present,
        boolean conflicted,
        Optional<Problem> problem,
        List<String> files,
        List<String> missing,
        List<String> unfinished,
        Optional<String> staging) {
    /** The lock file's name. */
    public static final String FILE = LockFile.NAME;

    public LockState {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
        unfinished = List.copyOf(unfinished);
    }

    /** Looks at a folder, which need not exist. */
    public static LockState of(Path root) {
        try {
            Optional<byte[]> bytes = LockReader.bytes(root);
            return bytes.isPresent()
                    ? read(root, bytes.get())
                    : new LockState(false, false, Optional.empty(), List.of(), List.of(), List.of(), staging(root));
        } catch (ProblemsException e) {
            return unreadable(false, e.problems().get(0));
        } catch (IOException e) {
            return unreadable(false, IoProblem.of(LockFile.NAME, "read it", e));
        }
    }

    private static LockState read(Path root, byte[] bytes) throws IOException {
        boolean conflicted = LockConflict.in(bytes).isPresent();
        LockFile lock;
        try {
            lock = LockReader.read(bytes);
        } catch (ProblemsException e) {
            return unreadable(conflicted, e.problems().get(0));
        }
        Glance disk = new Glance(root);
        List<String> missing = new ArrayList<>();
        for (String path : lock.paths()) {
            if (disk.at(path).kind() != DiskState.Kind.FILE) {
                missing.add(path);
            }
        }
        List<String> unfinished = lock.hashes().entrySet().stream()
                .filter(file -> file.getValue().size() > 1)
                .map(file -> file.getKey())
                .toList();
        return new LockState(
                true, conflicted, Optional.empty(), List.copyOf(lock.paths()), missing, unfinished, staging(root));
    }

    private static LockState unreadable(boolean conflicted, Problem problem) {
        return new LockState(true, conflicted, Optional.of(problem), List.of(), List.of(), List.of(), Optional.empty());
    }

    private static Optional<String> staging(Path root) throws IOException {
        return DiskState.of(root, OutputPaths.RUN).kind() == DiskState.Kind.FOLDER
                ? Optional.of(OutputPaths.RUN)
                : Optional.empty();
    }
}
