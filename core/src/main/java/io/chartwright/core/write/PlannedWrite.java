package io.chartwright.core.write;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.Finding.Act;
import io.chartwright.core.write.Finding.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Carries out a plan in an order that survives a kill between any two steps, and in the middle of any:
 *
 * <ol>
 *   <li>All that will be written is staged, whole and down to the disk. If that fails, nothing has changed.
 *   <li>A lock takes its place that owns what was and what will be.
 *   <li>Each file goes or takes its place in one step, after a last look at whether what stands there may go.
 *   <li>When all that is down on the disk, the lock of what is takes its place.
 * </ol>
 */
final class PlannedWrite {
    private final Path root;
    private final LockFile before;
    private final LockFile after;
    private final WritePlan plan;
    private final Inspector inspector;
    private final Staging staging;
    private final FileOperations disk;
    private final Set<String> touchedFolders = new ConcurrentSkipListSet<>();
    private final AtomicInteger done = new AtomicInteger();

    PlannedWrite(
            Path root,
            LockFile before,
            LockFile after,
            WritePlan plan,
            Inspector inspector,
            Staging staging,
            FileOperations disk) {
        this.root = root;
        this.before = before;
        this.plan = plan;
        this.inspector = inspector;
        this.staging = staging;
        this.disk = disk;
        this.after = after;
    }

    void run() {
        Path both = stage(before.or(after));
        Map<String, Path> texts = new ConcurrentHashMap<>();
        each(plan.writes, "write it", path -> texts.put(path, staging.add(inspector.text(path))));
        Path last = stage(after);
        one("bring files down to the disk", lock -> staging.sync());

        one("write it", lock -> replaceLock(both));
        each(plan.deletes, "delete it", this::delete);
        foldersToLeave().forEach(folder -> each(List.of(folder), "delete it", this::deleteIfEmpty));
        each(plan.writes, "write it", path -> replace(path, Objects.requireNonNull(texts.get(path))));
        one("bring folders down to the disk", lock -> disk.syncFolders(existing(touchedFolders)));
        one("write it", lock -> replaceLock(last));
    }

    private Path stage(LockFile lock) {
        try {
            return staging.add(lock.bytes());
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(LockFile.NAME, "write it", e)));
        }
    }

    private void replaceLock(Path staged) throws IOException {
        disk.replace(staged, root.resolve(LockFile.NAME));
        disk.syncFolders(List.of(root));
    }

    private void delete(String path) throws IOException {
        if (confirmed(inspector.stale(path)) == Act.DELETE) {
            disk.delete(root.resolve(path));
            touched(path);
        }
    }

    private void replace(String path, Path staged) throws IOException {
        if (confirmed(inspector.wanted(path, plan.deletes)) == Act.WRITE) {
            Path folder = root.resolve(OutputPaths.parent(path));
            if (!Files.isDirectory(folder)) {
                disk.createFolders(folder);
            }
            disk.replace(staged, root.resolve(path));
            touched(path);
        }
    }

    /** Somebody may have been at work since the plan was made: what they did is not lost. */
    private static Finding confirmed(Finding finding) {
        if (finding instanceof Refusal refusal) {
            throw new ProblemsException(List.of(refusal.why()));
        }
        return finding;
    }

    private void touched(String path) {
        done.incrementAndGet();
        for (String folder = OutputPaths.parent(path);
                touchedFolders.add(folder) && !folder.isEmpty();
                folder = OutputPaths.parent(folder)) {}
    }

    private List<Path> existing(Set<String> folders) {
        return folders.stream().map(root::resolve).filter(Files::isDirectory).toList();
    }

    /** The folders of files that are gone, now or in a run that was killed, the deepest first. */
    private List<String> foldersToLeave() {
        Set<String> needed = OutputPaths.parents(after.paths());
        List<String> gone =
                before.paths().stream().filter(path -> !after.owns(path)).toList();
        SortedSet<String> folders = OutputPaths.parents(gone);
        folders.removeAll(needed);
        return folders.stream().sorted(Comparator.reverseOrder()).toList();
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

    /** What is done once for all files is said of the lock. */
    private void one(String does, FileOperations.Step<String> step) {
        each(List.of(LockFile.NAME), does, step);
    }

    private void each(Collection<String> paths, String does, FileOperations.Step<String> step) {
        try {
            disk.together(paths, path -> {
                try {
                    step.take(path);
                } catch (IOException e) {
                    throw new ProblemsException(List.of(IoProblem.of(path, does, e)));
                }
            });
        } catch (ProblemsException e) {
            throw stopped(e.problems());
        } catch (IOException e) {
            throw stopped(List.of(IoProblem.of(LockFile.NAME, does, e)));
        }
    }

    private ProblemsException stopped(List<Problem> problems) {
        if (done.get() == 0) {
            return new ProblemsException(problems);
        }
        Problem halfWritten = Problem.error(
                Problem.HALF_WRITTEN,
                problems.get(0).location(),
                "the run stopped here, after " + done + " of " + plan.size() + " files",
                "mend the above and run again, which completes the tree");
        return new ProblemsException(
                Stream.concat(problems.stream(), Stream.of(halfWritten)).toList());
    }
}
