package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a tree with the disk. Only reads; finds every problem before anything is written. */
final class Planner {
    private final Path root;
    private final LockFile lock;
    private final FileTree tree;
    private final boolean overwriteEdited;
    private final WritePlan plan = new WritePlan();

    Planner(Path root, LockFile lock, FileTree tree, boolean overwriteEdited) {
        this.root = root;
        this.lock = lock;
        this.tree = tree;
        this.overwriteEdited = overwriteEdited;
    }

    WritePlan plan() {
        OutputPaths.check(tree, plan.problems);
        SortedSet<String> stale = new TreeSet<>(lock.paths());
        stale.removeAll(tree.files().keySet());
        // First, because what goes makes room for what comes.
        stale.forEach(path -> attempt(path, () -> planDelete(path)));
        tree.forEach((path, text) -> attempt(path, () -> planWrite(path, text.getBytes(StandardCharsets.UTF_8))));
        plan.problems.sort(Comparator.comparing(problem -> problem.location().file()));
        return plan;
    }

    private void planDelete(String path) throws IOException {
        DiskState state = DiskState.of(root, path);
        switch (state.kind()) {
            case FILE -> {
                byte[] content = content(path);
                if (overwriteEdited || lock.knows(path, content)) {
                    plan.deletes.add(path);
                } else {
                    plan.problems.add(edited(path, content, "is no longer in the model, but was edited by hand"));
                }
            }
            case LINK -> plan.problems.add(link(path, state.at()));
            // Somebody was faster, and what stands there now is not ours.
            default -> {}
        }
    }

    private void planWrite(String path, byte[] content) throws IOException {
        DiskState state = DiskState.of(root, path);
        switch (state.kind()) {
            case NOTHING -> plan.writes.add(path);
            case FILE -> planReplace(path, content);
            case LINK -> plan.problems.add(link(path, state.at()));
            case OTHER -> plan.problems.add(foreign(path));
            case BLOCKED -> {
                if (plan.deletes.contains(state.at())) {
                    plan.writes.add(path);
                } else {
                    plan.problems.add(blocked(path, "'" + state.at() + "' is a file, but a folder is needed"));
                }
            }
            case FOLDER -> {
                if (isGoing(root.resolve(path))) {
                    plan.writes.add(path);
                } else {
                    plan.problems.add(blocked(path, "is a folder, but a file is to be written"));
                }
            }
        }
    }

    private void planReplace(String path, byte[] content) throws IOException {
        byte[] present = content(path);
        if (Arrays.equals(present, content)) {
            plan.unchanged.add(path);
        } else if (!lock.owns(path)) {
            plan.problems.add(foreign(path));
        } else if (overwriteEdited || lock.knows(path, present)) {
            plan.writes.add(path);
        } else {
            plan.problems.add(edited(path, present, "was edited by hand, and would be overwritten"));
        }
    }

    private byte[] content(String path) throws IOException {
        return LineEnds.ofTree(Files.readAllBytes(root.resolve(path)));
    }

    /** Whether a folder holds nothing but what is about to be deleted, so that it goes too. */
    private boolean isGoing(Path folder) throws IOException {
        SortedSet<String> leaving = OutputPaths.parents(lock.paths());
        try (Stream<Path> all = Files.walk(folder)) {
            return all.allMatch(p -> {
                String path = root.relativize(p).toString().replace('\\', '/');
                return Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)
                        ? leaving.contains(path)
                        : plan.deletes.contains(path) || path.endsWith(OutputPaths.TEMPORARY);
            });
        }
    }

    private void attempt(String path, Look look) {
        try {
            look.run();
        } catch (IOException e) {
            plan.problems.add(IoProblem.of(path, "read it", e));
        }
    }

    private interface Look {
        void run() throws IOException;
    }

    private static Problem link(String path, String at) {
        return Problem.error(
                "unsafe-path",
                Location.of(path),
                "'" + at + "' is a symbolic link; nothing is written or deleted through one",
                "put a real folder or file in its place, or remove it");
    }

    private static Problem foreign(String path) {
        return Problem.error(
                "foreign-file",
                Location.of(path),
                "stands where a file is to be written, and Chartwright did not write it",
                "move it away or delete it, then run again");
    }

    private static Problem blocked(String path, String why) {
        return Problem.error("path-conflict", Location.of(path), why, "move it away or delete it, then run again");
    }

    private Problem edited(String path, byte[] content, String how) {
        boolean lineEnds = lock.knows(path, LineEnds.withoutReturns(content));
        return Problem.error(
                "edited-file",
                Location.of(path),
                lineEnds ? "has other line ends than Chartwright wrote" : how,
                lineEnds
                        ? "let Git keep LF: '* text=auto eol=lf' in .gitattributes; then check the file out again"
                        : "move the edit into platform.yaml; then delete the file, or allow overwriting edited files");
    }
}
