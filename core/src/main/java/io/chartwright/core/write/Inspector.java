package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Finding.Act;
import io.chartwright.core.write.Finding.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Says what is to be done at a path, as things stand there. Only reads; for use by several threads. */
final class Inspector {
    private final Path root;
    private final LockFile lock;
    private final FileTree tree;
    private final boolean overwriteEdited;

    /** The paths, in lower case, that were or will be spelt in more than one way. */
    private final Set<String> respelt = new HashSet<>();

    Inspector(Path root, LockFile lock, FileTree tree, boolean overwriteEdited) {
        this.root = root;
        this.lock = lock;
        this.tree = tree;
        this.overwriteEdited = overwriteEdited;
        Map<String, String> spelling = new HashMap<>();
        Stream.concat(lock.paths().stream(), tree.files().keySet().stream()).forEach(path -> {
            String other = spelling.putIfAbsent(lower(path), path);
            if (other != null && !other.equals(path)) {
                respelt.add(lower(path));
            }
        });
    }

    /** Looks at a file that is ours and that the tree no longer has. */
    Finding stale(String path) throws IOException {
        return stale(path, DiskState.of(root, path));
    }

    /** As {@link #stale(String)}, of what was found there. */
    Finding stale(String path, DiskState state) throws IOException {
        return switch (state.kind()) {
            case FILE -> {
                if (respelt.contains(lower(path))
                        && !Spelling.onDisk(root, path).equals(path)) {
                    yield Act.LEAVE;
                }
                PresentFile present = PresentFile.read(root.resolve(path), 0);
                yield overwriteEdited || lock.knows(path, present.hash())
                        ? Act.DELETE
                        : edited(path, present, "is no longer in the model, but was edited by hand");
            }
            case LINK -> link(path, state.at());
            // Somebody was faster, and what stands there now is not ours.
            default -> Act.LEAVE;
        };
    }

    /**
     * Looks at where a file of the tree belongs.
     *
     * @param going the files that are deleted before
     */
    Finding wanted(String path, Set<String> going) throws IOException {
        return wanted(path, DiskState.of(root, path), going);
    }

    /** As {@link #wanted(String, Set)}, of what was found there. */
    Finding wanted(String path, DiskState state, Set<String> going) throws IOException {
        return switch (state.kind()) {
            case NOTHING -> Act.WRITE;
            case FILE -> present(path, going);
            case LINK -> link(path, state.at());
            case OTHER -> foreign(path);
            case BLOCKED ->
                going.contains(state.at())
                        ? Act.WRITE
                        : blocked(path, "'" + state.at() + "' is a file, but a folder is needed");
            case FOLDER ->
                isGoing(root.resolve(path), going)
                        ? Act.WRITE
                        : blocked(path, "is a folder, but a file is to be written");
        };
    }

    private Finding present(String path, Set<String> going) throws IOException {
        if (!lock.owns(path) || respelt.contains(lower(path))) {
            String stored = Spelling.onDisk(root, path);
            if (!stored.equals(path)) {
                return going.contains(stored)
                        ? Act.WRITE
                        : blocked(path, "cannot stand beside '" + stored + "' on this file system");
            }
        }
        byte[] wanted = text(path);
        PresentFile present = PresentFile.read(root.resolve(path), wanted.length);
        if (present.holds(wanted)) {
            return Act.LEAVE;
        }
        if (!lock.owns(path)) {
            return foreign(path);
        }
        return overwriteEdited || lock.knows(path, present.hash())
                ? Act.WRITE
                : edited(path, present, "was edited by hand, and would be overwritten");
    }

    /** One look at all paths of a plan. */
    Glance glance() {
        return new Glance(root);
    }

    /** What the tree has at a path. */
    byte[] text(String path) {
        return Objects.requireNonNull(tree.text(path)).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a folder holds nothing but what is about to be deleted, so that it goes too. */
    private boolean isGoing(Path folder, Set<String> going) throws IOException {
        SortedSet<String> leaving = OutputPaths.parents(lock.paths());
        try (Stream<Path> all = Files.walk(folder)) {
            return all.allMatch(p -> {
                String path = root.relativize(p).toString().replace('\\', '/');
                return Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS) ? leaving.contains(path) : going.contains(path);
            });
        }
    }

    private static String lower(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static Refusal link(String path, String at) {
        return refusal(
                "unsafe-path",
                path,
                "'" + at + "' is a symbolic link; nothing is written or deleted through one",
                "put a real folder or file in its place, or remove it");
    }

    private Refusal foreign(String path) {
        return refusal(
                "foreign-file",
                path,
                "stands where a file is to be written, and Chartwright did not write it",
                lock.paths().isEmpty()
                        ? "if " + LockFile.NAME
                                + " is lost, restore it from Git: it lists what Chartwright wrote; else move"
                                + " the file away or delete it, then run again"
                        : "move it away or delete it, then run again");
    }

    private static Refusal blocked(String path, String why) {
        return refusal("path-conflict", path, why, "move it away or delete it, then run again");
    }

    private Refusal edited(String path, PresentFile present, String how) {
        boolean lineEnds = present.content()
                .filter(content -> lock.knows(path, Hashes.sha256(LineEnds.withoutReturns(content))))
                .isPresent();
        return refusal(
                "edited-file",
                path,
                lineEnds ? "some of its line ends are others than Chartwright wrote" : how,
                lineEnds
                        ? "let Git keep LF: '* text=auto eol=lf' in .gitattributes; then check the file out again"
                        : "move the edit into platform.yaml, then restore or delete the file; or have edited files overwritten");
    }

    private static Refusal refusal(String code, String path, String message, String hint) {
        return new Refusal(Problem.error(code, Location.of(path), message, hint));
    }
}
