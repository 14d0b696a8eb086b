package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.tree.FileTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which paths a tree may have on disk. */
final class OutputPaths {
    /** Ends the names of files that are being written. Names that end so are ours alone. */
    static final String TEMPORARY = ".chartwright-tmp";

    private OutputPaths() {}

    /** Whether a path from a lock file is one that we could have written. */
    static boolean isAllowed(String path) {
        try {
            FileTree.builder().add(path, "");
        } catch (IllegalArgumentException e) {
            return false;
        }
        return !isReserved(path);
    }

    /** Finds paths that we keep for ourselves or Git, and paths that cannot stand beside each other on every system. */
    static void check(FileTree tree, List<Problem> problems) {
        Map<String, String> taken = new HashMap<>();
        for (String path : tree.files().keySet()) {
            if (isReserved(path)) {
                problems.add(Problem.error(
                        "unsafe-path",
                        Location.of(path),
                        "no generated file may have this name",
                        "choose another name"));
            }
            for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
                if (tree.files().containsKey(folder)) {
                    problems.add(conflict(path, folder));
                }
            }
            String other = taken.put(path.toLowerCase(Locale.ROOT), path);
            if (other != null) {
                problems.add(conflict(path, other));
            }
        }
    }

    /** The folder of a path, or the empty string at the root. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** All folders that paths need, the root left out. */
    static SortedSet<String> parents(Collection<String> paths) {
        SortedSet<String> folders = new TreeSet<>();
        for (String path : paths) {
            for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** Where a file is written before it takes its place; the same in every run, so that the next one can clean up. */
    static String temporary(String path) {
        String folder = parent(path);
        String name = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        return (folder.isEmpty() ? "" : folder + "/") + "." + name + TEMPORARY;
    }

    private static boolean isReserved(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.equals(LockFile.NAME)
                || lower.endsWith(TEMPORARY)
                || List.of(lower.split("/")).contains(".git");
    }

    private static Problem conflict(String path, String other) {
        return Problem.error(
                "path-conflict",
                Location.of(path),
                "cannot stand beside '" + other + "' on every file system",
                "rename one of the two");
    }
}
