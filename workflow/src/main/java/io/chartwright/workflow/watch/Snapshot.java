package io.chartwright.workflow.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How files were at a moment: a mark for each that is there, by which another state is told from it.
 *
 * @param marks by path; folders stand for what is in them, which has paths of its own
 */
record Snapshot(SortedMap<Path, String> marks) {
    static final Snapshot NONE = new Snapshot(Collections.emptySortedMap());

    private static final String EMPTY = "empty";

    Snapshot {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    private interface Mark {
        String of(Path file, BasicFileAttributes is) throws IOException;
    }

    /** By what files hold: what is saved as it was makes no difference. */
    static Snapshot ofContents(Collection<Path> inputs) {
        return of(inputs, (file, is) -> {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 ? EMPTY : sha256(bytes);
        });
    }

    /** By what the system says of files without opening them, which may overlook a change and costs next to nothing. */
    static Snapshot ofStamps(Collection<Path> inputs) {
        return of(inputs, (file, is) -> is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
    }

    /** The files that are not the same in both. */
    SortedSet<Path> changedSince(Snapshot before) {
        SortedSet<Path> all = new TreeSet<>(marks.keySet());
        all.addAll(before.marks.keySet());
        all.removeIf(path -> Objects.equals(marks.get(path), before.marks.get(path)));
        return all;
    }

    /** Whether a file that held something is empty or gone. */
    boolean lostSomethingSince(Snapshot before) {
        return before.marks.entrySet().stream()
                .anyMatch(file -> !file.getValue().equals(EMPTY)
                        && marks.getOrDefault(file.getKey(), EMPTY).equals(EMPTY));
    }

    private static Snapshot of(Collection<Path> inputs, Mark mark) {
        SortedMap<Path, String> marks = new TreeMap<>();
        for (Path input : List.copyOf(inputs)) {
            try {
                Files.walkFileTree(
                        input, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Marking(mark, marks));
            } catch (IOException | UncheckedIOException gone) {
                // What goes while one looks at it will be missed by the next look.
                continue;
            }
        }
        return new Snapshot(marks);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Marking extends SimpleFileVisitor<Path> {
        private final Mark mark;
        private final Map<Path, String> marks;

        Marking(Mark mark, Map<Path, String> marks) {
            this.mark = mark;
            this.marks = marks;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes visited) {
            try {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                marks.put(file, is.isRegularFile() ? mark.of(file, is) : "no file");
            } catch (IOException unreadable) {
                marks.put(file, "unreadable");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (Files.exists(file)) {
                marks.put(file, "unreadable");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
