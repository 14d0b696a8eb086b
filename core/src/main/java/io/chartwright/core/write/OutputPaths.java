package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.tree.FileTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which paths a tree may have on disk. */
final class OutputPaths {
    /** The folder of the run that is under way; ours alone. */
    static final String RUN = ".chartwright-run";

    /** Ends the names of files that are being written elsewhere. Names that end so are ours alone. */
    static final String TEMPORARY = ".chartwright-tmp";

    /** Ends the names that replaced files have in {@link #RUN} until it goes. */
    static final String REPLACED = "-replaced";

    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

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
            windowsName(path)
                    .ifPresent(name -> problems.add(Problem.error(
                            "unsafe-path",
                            Location.of(path),
                            "Windows can have no file or folder named '" + name + "'",
                            "choose another name")));
            for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
                if (tree.files().containsKey(folder)) {
                    problems.add(conflict(path, folder));
                }
            }
            for (String part = path; !part.isEmpty(); part = parent(part)) {
                String other = taken.putIfAbsent(part.toLowerCase(Locale.ROOT), part);
                if (other != null && !other.equals(part)) {
                    problems.add(conflict(path, other));
                    break;
                }
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

    private static boolean isReserved(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.equals(LockFile.NAME)
                || lower.equals(RUN)
                || lower.startsWith(RUN + "/")
                || lower.endsWith(TEMPORARY)
                || List.of(lower.split("/")).contains(".git");
    }

    /** The first name in a path that Windows keeps for devices, or cannot keep apart from a shorter one. */
    private static Optional<String> windowsName(String path) {
        return Stream.of(path.split("/"))
                .filter(name -> name.endsWith(".") || DEVICE.matcher(name).matches())
                .findFirst();
    }

    private static Problem conflict(String path, String other) {
        return Problem.error(
                "path-conflict",
                Location.of(path),
                "cannot stand beside '" + other + "' on every file system",
                "rename one of the two");
    }
}
