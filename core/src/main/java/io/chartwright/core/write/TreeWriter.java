package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
     *     {@code unsafe-path}, {@code path-conflict}, {@code lock-unreadable}, {@code busy} or {@code cannot-write} before anything was written;
     *     with {@code half-written} besides where the disk failed, or somebody edited a file, while files were being
     *     replaced
     */
    public WriteReport write(FileTree tree) {
        Path folder = realRoot();
        LockFile wanted = LockFile.of(tree);
        if (Files.notExists(folder)) {
            WritePlan plan = plan(folder, LockFile.EMPTY, tree);
            if (isDone(folder, plan, wanted.of(platform))) {
                return plan.report();
            }
        }
        try {
            return Turn.alone(folder, disk, staging -> write(folder, tree, wanted, staging));
        } catch (IOException e) {
            // Where nothing can be written, nothing may need to be.
            LockFile before = readLock(folder);
            WritePlan plan = plan(folder, before, tree);
            if (isDone(folder, plan, wanted.of(platform.or(before::platform)))) {
                return plan.report();
            }
            throw new ProblemsException(List.of(IoProblem.of(folder.toString(), "write here", e)));
        }
    }

    private WriteReport write(Path folder, FileTree tree, LockFile wanted, Path staging) {
        LockFile before = readLock(folder);
        LockFile after = wanted.of(platform.or(before::platform));
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
        try {
            return LockReader.bytes(folder)
                    .map(present -> Arrays.equals(LineEnds.ofTree(present), after.bytes()))
                    .orElse(after.paths().isEmpty());
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

    /** The hash by which {@link #locked()} knows a tree once it is written. Asks no disk. */
    public String hash(FileTree tree) {
        return Hashes.sha256(LockFile.of(tree).of(platform).bytes());
    }

    private WritePlan plan(Path folder, LockFile lock, FileTree tree) {
        return plan(lock, tree, new Inspector(folder, lock, tree, overwriteEdited));
    }

    private WritePlan plan(LockFile lock, FileTree tree, Inspector inspector) {
        if (!overwriteEdited) {
            requireSamePlatform(lock);
        }
        WritePlan plan = new Planner(lock, tree, inspector).plan();
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
        for (Path above = root.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above)) {
                break;
            }
            if (Files.exists(above)) {
                throw new ProblemsException(List.of(Problem.error(
                        "cannot-write",
                        Location.of(above.toString()),
                        "this is a file, and a folder is needed",
                        "name another folder, or move the file away")));
            }
        }
        try {
            return Files.exists(root) ? root.toRealPath() : root.toAbsolutePath();
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(root.toString(), "use it as a folder", e)));
        }
    }

    private static LockFile readLock(Path folder) {
        try {
            return LockReader.bytes(folder).map(LockReader::read).orElse(LockFile.EMPTY);
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(LockFile.NAME, "read it", e)));
        }
    }
}
