package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes trees below a root folder that others write to as well. Owns the files that it wrote, as its lock file
 * {@code .chartwright.lock} lists them, and touches no other: it refuses to replace a file that it does not own, or one
 * that somebody edited since, and it follows no symbolic links. Finds all such problems before it writes anything.
 *
 * <p>May be killed at any moment: every file is replaced in one step, and the next run repairs the rest. Two runs at a time
 * on one root folder are not for it.
 */
public final class TreeWriter {
    private final Path root;
    private final boolean overwriteEdited;
    private final FileOperations disk;
    private final Optional<String> platform;

    TreeWriter(Path root, boolean overwriteEdited, FileOperations disk) {
        this(root, Optional.empty(), overwriteEdited, disk);
    }

    private TreeWriter(Path root, Optional<String> platform, boolean overwriteEdited, FileOperations disk) {
        this.root = root;
        this.platform = platform;
        this.overwriteEdited = overwriteEdited;
        this.disk = disk;
    }

    /** A writer for a root folder, which need not exist yet. */
    public static TreeWriter into(Path root) {
        return new TreeWriter(root, false, new DiskOperations());
    }

    /**
     * The same writer, for the tree of one platform: it refuses a folder that has the tree of another, which would lose all
     * its files.
     */
    public TreeWriter ofPlatform(String name) {
        return new TreeWriter(root, Optional.of(name), overwriteEdited, disk);
    }

    /**
     * The same writer, but owned files that somebody edited are overwritten or deleted, not reported, and so is the tree of
     * another platform.
     */
    public TreeWriter overwriteEdited(boolean overwrite) {
        return new TreeWriter(root, platform, overwrite, disk);
    }

    /**
     * Makes the files below the root folder those of the tree: replaces what differs, deletes what the tree no longer has.
     *
     * @throws ProblemsException with {@code foreign-file}, {@code edited-file}, {@code other-platform},
     *     {@code unsafe-path}, {@code path-conflict} or {@code lock-unreadable} before anything was written; with {@code cannot-write} also
     *     where the disk failed half-way
     */
    public WriteReport write(FileTree tree) {
        Path folder = realRoot();
        LockFile lock = readLock(folder);
        WritePlan plan = plan(folder, lock, tree);
        new PlannedWrite(folder, lock, platform.or(lock::platform), tree, plan, disk).run();
        return new WriteReport(List.copyOf(plan.writes), List.copyOf(plan.unchanged), List.copyOf(plan.deletes));
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

    /**
     * Holds the files below the root folder against a tree. Only reads, follows no symbolic link, and takes whatever it
     * finds there for a difference.
     *
     * @throws ProblemsException with {@code unsafe-path} or {@code path-conflict} if the tree can lie on no disk; with
     *     {@code other-platform} if the folder has the tree of another platform
     */
    public Comparison compare(FileTree tree) {
        List<Problem> problems = new ArrayList<>();
        OutputPaths.check(tree, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        Path folder = realRoot();
        return new Comparing(folder, platform, tree).run(() -> readLock(folder), this::requireSamePlatform);
    }

    /**
     * Finds out without a tree whether what lies below the root folder is exactly what the lock file there says; absent if
     * not, or if nobody can tell. Only reads, and follows no symbolic link.
     */
    public Optional<LockedTree> locked() {
        try {
            Path folder = realRoot();
            return LockedTree.find(folder, readLock(folder));
        } catch (ProblemsException | IOException e) {
            return Optional.empty();
        }
    }

    private WritePlan plan(Path folder, LockFile lock, FileTree tree) {
        if (!overwriteEdited) {
            requireSamePlatform(lock);
        }
        WritePlan plan = new Planner(folder, lock, tree, overwriteEdited).plan();
        if (!plan.problems.isEmpty()) {
            throw new ProblemsException(plan.problems);
        }
        return plan;
    }

    private void requireSamePlatform(LockFile lock) {
        if (platform.isPresent() && lock.platform().isPresent() && !platform.equals(lock.platform())) {
            throw new ProblemsException(
                    List.of(
                            Problem.error(
                                    "other-platform",
                                    Location.of(LockFile.NAME),
                                    "the tree here is that of the platform '"
                                            + lock.platform().get() + "', and all of it would give way to '"
                                            + platform.get() + "'",
                                    "give each platform a folder of its own; if this one has a new name, allow overwriting edited files once")));
        }
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
