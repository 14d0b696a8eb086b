package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.Finding.Act;
import io.chartwright.core.write.Finding.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final Set<String> touchedFolders = new TreeSet<>();
    private int done;

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
        Path both = stage(LockFile.NAME, before.or(after).bytes());
        List<Path> texts = new ArrayList<>();
        plan.writes.forEach(path -> texts.add(stage(path, inspector.text(path))));
        Path last = stage(LockFile.NAME, after.bytes());
        step(LockFile.NAME, "bring files down to the disk", staging::sync);

        step(LockFile.NAME, "write it", () -> replaceLock(both));
        plan.deletes.forEach(path -> step(path, "delete it", () -> delete(path)));
        foldersToLeave().forEach(folder -> step(folder, "delete it", () -> deleteIfEmpty(folder)));
        int i = 0;
        for (String path : plan.writes) {
            Path text = texts.get(i++);
            step(path, "write it", () -> replace(path, text));
        }
        step(LockFile.NAME, "bring folders down to the disk", () -> disk.syncFolders(existing(touchedFolders)));
        step(LockFile.NAME, "write it", () -> replaceLock(last));
    }

    private Path stage(String path, byte[] content) {
        try {
            return staging.add(content);
        } catch (IOException e) {
            throw new ProblemsException(List.of(IoProblem.of(path, "write it", e)));
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
        done++;
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

    private void step(String path, String does, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw stopped(path, List.of(IoProblem.of(path, does, e)));
        } catch (ProblemsException e) {
            throw stopped(path, e.problems());
        }
    }

    private ProblemsException stopped(String path, List<Problem> problems) {
        if (done == 0) {
            return new ProblemsException(problems);
        }
        Problem halfWritten = Problem.error(
                Problem.HALF_WRITTEN,
                Location.of(path),
                "the run stopped here, after " + done + " of " + plan.size() + " files",
                "mend the above and run again, which completes the tree");
        return new ProblemsException(
                Stream.concat(problems.stream(), Stream.of(halfWritten)).toList());
    }

    private interface Step {
        void run() throws IOException;
    }
}
