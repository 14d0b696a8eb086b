package io.chartwright.workflow.git;

import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a commit, as long as its repository is open. */
public final class Commit {
    /** As many links in a row as there are in nobody's repository, unless they go in a circle. */
    private static final int LINKS = 20;

    private final Repository repository;
    private final RevCommit commit;
    private final String name;
    private final String title;

    Commit(Repository repository, RevCommit commit, String name, String title) {
        this.repository = repository;
        this.commit = commit;
        this.name = name;
        this.title = title;
    }

    /** How Git takes it, such as in {@code origin/main:platform.yaml}. */
    public String name() {
        return name;
    }

    /** How people call it: {@code origin/main (1f0d455)}. */
    public String title() {
        return title;
    }

    /**
     * The content of a file; empty if there is none.
     *
     * @param path from the root of the repository, with {@code /} between its parts
     * @throws ProblemsException with {@code git-unreadable}
     */
    public Optional<byte[]> content(String path) {
        try (ObjectReader reader = repository.newObjectReader()) {
            Optional<Entry> found = resolve(reader, path);
            return found.isPresent() && found.get().isFile()
                    ? Optional.of(reader.open(found.get().id()).getBytes())
                    : Optional.empty();
        } catch (IOException e) {
            throw GitRepository.unreadable(title, e);
        }
    }

    /**
     * Copies a file, or a folder with all that is in it. Where a link stands, that to which it leads is copied, if that is
     * in the repository; in a folder, links to other folders are left out. Does nothing if there is no such file.
     *
     * @param path from the root of the repository, with {@code /} between its parts
     * @param to where the copy is to be
     * @throws ProblemsException with {@code git-unreadable}
     * @throws IOException if the copy cannot be written
     */
    public void copy(String path, Path to) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            Optional<Entry> found = resolve(reader, path);
            if (found.isPresent()) {
                copy(reader, found.get(), to);
            }
        }
    }

    private void copy(ObjectReader reader, Entry entry, Path to) throws IOException {
        if (entry.isFile()) {
            Path parent = to.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(to, reader.open(entry.id()).getBytes());
        } else if (entry.mode() == FileMode.TREE) {
            Files.createDirectories(to);
            try (TreeWalk walk = new TreeWalk(repository, reader)) {
                walk.addTree(entry.id());
                while (walk.next()) {
                    String name = walk.getNameString();
                    Optional<Entry> child = resolve(reader, entry.path() + "/" + name);
                    // Links to folders may go in circles.
                    if (child.isPresent() && (child.get().isFile() || walk.isSubtree())) {
                        copy(reader, child.get(), to.resolve(name));
                    }
                }
            }
        }
    }

    /** Something in the tree of the commit that is no link, and where it really is. */
    private record Entry(String path, FileMode mode, ObjectId id) {
        boolean isFile() {
            return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
        }
    }

    /** Goes down a path, and where a link stands on it, on from where that leads. */
    private Optional<Entry> resolve(ObjectReader reader, String path) throws IOException {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(path.split("/", -1)));
        Deque<Entry> here = new ArrayDeque<>();
        here.push(new Entry("", FileMode.TREE, commit.getTree()));
        int links = 0;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                here.pop();
                if (here.isEmpty()) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Entry> next = child(reader, here.element(), name);
            if (next.isEmpty()) {
                return next;
            }
            if (next.get().mode() == FileMode.SYMLINK) {
                String target = new String(reader.open(next.get().id()).getBytes(), StandardCharsets.UTF_8);
                if (target.startsWith("/") || ++links > LINKS) {
                    return Optional.empty();
                }
                String[] parts = target.split("/", -1);
                for (int i = parts.length - 1; i >= 0; i--) {
                    rest.push(parts[i]);
                }
            } else {
                here.push(next.get());
            }
        }
        return Optional.of(here.element());
    }

    private Optional<Entry> child(ObjectReader reader, Entry folder, String name) throws IOException {
        if (folder.mode() != FileMode.TREE) {
            return Optional.empty();
        }
        try (TreeWalk walk = TreeWalk.forPath(repository, reader, name, folder.id())) {
            String path = folder.path().isEmpty() ? name : folder.path() + "/" + name;
            return walk == null
                    ? Optional.empty()
                    : Optional.of(new Entry(path, walk.getFileMode(0), walk.getObjectId(0)));
        }
    }
}
