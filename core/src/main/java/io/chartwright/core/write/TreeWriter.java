package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes trees below a root folder that others write to as well. Owns the files that it wrote, as its lock file
 * {@code .chartwright.lock} lists them, and touches no other: it refuses to replace a file that it does not own, or one
 * that somebody edited since, and it follows no symbolic links. Finds all such problems before it writes anything.
 *
 * <p>May be killed at any moment: each file has its old or its new content, whole, and the next run completes the tree.
 * The same holds where power fails, as far as the disk keeps what it says it has: contents are brought down to it before any
 * file is replaced, and all that was replaced before the lock file forgets what was there. A full disk is noticed while
 * nothing has been replaced.
 *
 * <p>Checkouts of Git with CRLF are taken for what was written: a file that differs in that alone is left as it is.
 *
 * <p>Two runs at a time on one root folder do no harm: threads of one JVM wait for each other, and a second process is
 * refused.
 */
public final class TreeWriter {
    private final Path root;
    private final boolean overwriteEdited;
    private final FileOperations disk;

    TreeWriter(Path root, boolean overwriteEdited, FileOperations disk) {
        this.root = root;
        this.overwriteEdited = overwriteEdited;
        this.disk = disk;
    }

    /** A writer for a root folder, which need not exist yet. */
    public static TreeWriter into(Path root) {
        return new TreeWriter(root, false, new DiskOperations());
    }

    /** The same writer, but owned files that somebody edited are overwritten or deleted, not reported. */
    public TreeWriter overwriteEdited(boolean overwrite) {
        return new TreeWriter(root, overwrite, disk);
    }

    /**
     * Makes the files below the root folder those of the tree: replaces what differs, deletes what the tree no longer has.
     *
     * @throws ProblemsException with {@code foreign-file}, {@code edited-file}, {@code unsafe-path},
     *     {@code path-conflict}, {@code lock-unreadable}, {@code busy} or {@code cannot-write} before anything was written;
     *     with {@code half-written} besides where the disk failed, or somebody edited a file, while files were being
     *     replaced
     */
    public WriteReport write(FileTree tree) {
        Path folder = realRoot();
        LockFile after = LockFile.of(tree);
        if (Files.notExists(folder)) {
            WritePlan plan = plan(folder, LockFile.EMPTY, tree);
            if (isDone(folder, plan, after)) {
                return plan.report();
            }
        }
        try {
            return Turn.alone(folder, disk, staging -> write(folder, tree, after, staging));
        } catch (IOException e) {
            // Where nothing can be written, nothing may need to be.
            WritePlan plan = plan(folder, readLock(folder), tree);
            if (isDone(folder, plan, after)) {
                return plan.report();
            }
            throw new ProblemsException(List.of(IoProblem.of(folder.toString(), "write here", e)));
        }
    }

    private WriteReport write(Path folder, FileTree tree, LockFile after, Path staging) {
        LockFile before = readLock(folder);
        Inspector inspector = new Inspector(folder, before, tree, overwriteEdited);
        WritePlan plan = plan(before, tree, inspector);
        if (!isDone(folder, plan, after)) {
            new PlannedWrite(folder, before, after, plan, inspector, new Staging(staging, disk), disk).run();
        }
        return plan.report();
    }

    /** Whether there is nothing to do, not even for the lock. */
    private static boolean isDone(Path folder, WritePlan plan, LockFile after) {
        if (plan.size() > 0) {
            return false;
        }
        Path file = folder.resolve(LockFile.NAME);
        try {
            return Files.exists(file)
                    ? Arrays.equals(LineEnds.ofTree(Files.readAllBytes(file)), after.bytes())
                    : after.paths().isEmpty();
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(LockFile.NAME, "read it", e)));
        }
    }

    /**
     * Writes nothing, but finds what {@link #write} would find before it does.
     *
     * @throws ProblemsException with everything that is in the way
     */
    public void check(FileTree tree) {
        Path folder = realRoot();
        plan(folder, readLock(folder), tree);
    }

    private WritePlan plan(Path folder, LockFile lock, FileTree tree) {
        return plan(lock, tree, new Inspector(folder, lock, tree, overwriteEdited));
    }

    private static WritePlan plan(LockFile lock, FileTree tree, Inspector inspector) {
        WritePlan plan = new Planner(lock, tree, inspector).plan();
        if (!plan.problems.isEmpty()) {
            throw new ProblemsException(plan.problems);
        }
        return plan;
    }

    /** The root may be reached through links; what is below may not. */
    private Path realRoot() {
        try {
            return Files.exists(root) ? root.toRealPath() : root.toAbsolutePath();
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(root.toString(), "use it as a folder", e)));
        }
    }

    private static LockFile readLock(Path folder) {
        try {
            return switch (DiskState.of(folder, LockFile.NAME).kind()) {
                case NOTHING -> LockFile.EMPTY;
                case FILE -> LockReader.read(Files.readAllBytes(folder.resolve(LockFile.NAME)));
                default ->
                    throw new ProblemsException(List.of(Problem.error(
                            "lock-unreadable",
                            Location.of(LockFile.NAME),
                            "this is no regular file",
                            "move it away; restore the file from Git")));
            };
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(LockFile.NAME, "read it", e)));
        }
    }
}
