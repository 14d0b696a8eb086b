package io.chartwright.core.write;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Difference.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Holds what lies below a root folder against a tree. Only reads, and takes whatever it finds for a difference. */
final class Comparing {
    private static final String FOREIGN = "not written by Chartwright";

    private final Path root;
    private final Glance disk;
    private final Optional<String> platform;
    private final FileTree tree;
    private final List<Difference> differences = new ArrayList<>();
    private final SortedSet<String> otherLineEnds = new TreeSet<>();
    private LockFile lock = LockFile.EMPTY;
    private boolean lockUnreadable;

    /** @param platform whose tree it is, if anybody says */
    Comparing(Path root, Optional<String> platform, FileTree tree) {
        this.root = root;
        this.disk = new Glance(root);
        this.platform = platform;
        this.tree = tree;
    }

    /**
     * Compares.
     *
     * @param reading what reads the lock file, or throws what is wrong with it
     * @param guard what throws if the lock is not one to compare with
     */
    Comparison run(Supplier<LockFile> reading, Consumer<LockFile> guard) {
        Optional<Difference> unreadable = Optional.empty();
        try {
            lock = reading.get();
        } catch (ProblemsException e) {
            lockUnreadable = true;
            Problem why = e.problems().get(0);
            unreadable =
                    Optional.of(inTheWay(LockFile.NAME, Optional.of(wantedLock()), why.message() + "; " + why.hint()));
        }
        guard.accept(lock);
        SortedSet<String> gone = new TreeSet<>(lock.paths());
        gone.removeAll(tree.files().keySet());
        gone.forEach(path -> attempt(path, Optional.empty(), () -> gone(path)));
        tree.forEach((path, text) -> attempt(path, Optional.of(text), () -> wanted(path, text)));
        differences.sort(Comparator.comparing(Difference::path));
        unreadable.ifPresentOrElse(differences::add, this::compareLock);
        return new Comparison(differences, tree.size(), List.copyOf(otherLineEnds));
    }

    private Optional<Difference> gone(String path) throws IOException {
        DiskState state = disk.at(path);
        return switch (state.kind()) {
            case FILE -> {
                PresentFile present = PresentFile.read(root.resolve(path), 0);
                yield Optional.of(new Difference(
                        left(path, present) ? Kind.EXTRA : Kind.EDITED,
                        path,
                        present.text(),
                        Optional.empty(),
                        "no longer in the model"));
            }
            case LINK -> Optional.of(inTheWay(path, Optional.empty(), link(state)));
            // Somebody was faster, and what stands there now is not ours.
            default -> Optional.empty();
        };
    }

    private Optional<Difference> wanted(String path, String text) throws IOException {
        DiskState state = disk.at(path);
        Optional<String> wanted = Optional.of(text);
        return switch (state.kind()) {
            case NOTHING -> Optional.of(missing(path, wanted));
            case FILE -> present(path, text);
            case LINK -> Optional.of(inTheWay(path, wanted, link(state)));
            case OTHER -> Optional.of(inTheWay(path, wanted, "neither a file nor a folder"));
            case BLOCKED ->
                Optional.of(
                        isGoing(state.at())
                                ? missing(path, wanted)
                                : inTheWay(path, wanted, "'" + state.at() + "' is a file, but a folder is needed"));
            case FOLDER ->
                Optional.of(
                        holdsOnlyWhatGoes(root.resolve(path))
                                ? missing(path, wanted)
                                : inTheWay(path, wanted, "a folder"));
        };
    }

    private Optional<Difference> present(String path, String text) throws IOException {
        byte[] wanted = bytes(text);
        PresentFile present = PresentFile.read(root.resolve(path), wanted.length);
        if (present.holds(wanted)) {
            if (present.otherLineEnds()) {
                otherLineEnds.add(path);
            }
            return Optional.empty();
        }
        Kind kind =
                lockUnreadable || left(path, present) ? Kind.STALE : lock.owns(path) ? Kind.EDITED : Kind.IN_THE_WAY;
        return Optional.of(
                new Difference(kind, path, present.text(), Optional.of(text), kind == Kind.IN_THE_WAY ? FOREIGN : ""));
    }

    /** The lock lists every file of a tree, so it follows from the tree alone. */
    private void compareLock() {
        if (tree.size() > 0 || !lock.paths().isEmpty()) {
            String wanted = wantedLock();
            attempt(LockFile.NAME, Optional.of(wanted), () -> {
                if (DiskState.of(root, LockFile.NAME).kind() == DiskState.Kind.NOTHING) {
                    return Optional.of(missing(LockFile.NAME, Optional.of(wanted)));
                }
                PresentFile present = PresentFile.read(root.resolve(LockFile.NAME), wanted.length());
                if (present.holds(bytes(wanted))) {
                    if (present.otherLineEnds()) {
                        otherLineEnds.add(LockFile.NAME);
                    }
                    return Optional.empty();
                }
                return Optional.of(new Difference(Kind.STALE, LockFile.NAME, present.text(), Optional.of(wanted), ""));
            });
        }
    }

    private String wantedLock() {
        return new String(LockFile.of(tree).of(platform.or(lock::platform)).bytes(), StandardCharsets.UTF_8);
    }

    /** Whether a file is as we left it. */
    private boolean left(String path, PresentFile present) {
        return lock.knows(path, present.hash());
    }

    /** Whether a file is ours, is as we left it, and has no place in the tree. */
    private boolean isGoing(String path) throws IOException {
        return lock.owns(path) && tree.text(path) == null && left(path, PresentFile.read(root.resolve(path), 0));
    }

    private boolean holdsOnlyWhatGoes(Path folder) throws IOException {
        Set<String> ours = OutputPaths.parents(lock.paths());
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.toList();
        } catch (UncheckedIOException e) {
            return false; // Nobody knows what is in it.
        }
        for (Path one : all) {
            String path = root.relativize(one).toString().replace('\\', '/');
            boolean goes = Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                    ? ours.contains(path)
                    : isGoing(path) || path.endsWith(OutputPaths.TEMPORARY);
            if (!goes) {
                return false;
            }
        }
        return true;
    }

    private void attempt(String path, Optional<String> wanted, Look look) {
        Optional<Difference> found;
        try {
            found = look.look();
        } catch (IOException e) {
            found = Optional.of(
                    inTheWay(path, wanted, IoProblem.of(path, "read it", e).message()));
        }
        found.ifPresent(differences::add);
    }

    private interface Look {
        Optional<Difference> look() throws IOException;
    }

    private static Difference missing(String path, Optional<String> wanted) {
        return new Difference(Kind.MISSING, path, Optional.empty(), wanted, "");
    }

    private static Difference inTheWay(String path, Optional<String> wanted, String note) {
        return new Difference(Kind.IN_THE_WAY, path, Optional.empty(), wanted, note);
    }

    private static String link(DiskState state) {
        return "'" + state.at() + "' is a symbolic link";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
