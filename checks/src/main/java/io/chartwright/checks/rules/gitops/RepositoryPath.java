package io.chartwright.checks.rules.gitops;

import io.chartwright.core.tree.FileTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** Paths in repositories, and repositories, as Argo CD compares them. */
final class RepositoryPath {
    private RepositoryPath() {}

    /** Without slashes around it, {@code .} for the root. */
    static String bare(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    /** The last part of a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path from a folder, without {@code .} and {@code ..}; empty if it leads out of the repository. */
    static Optional<String> resolve(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Whether a tree has a file below a folder. */
    static boolean hasFolder(FileTree tree, String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        String next = tree.files().tailMap(prefix).isEmpty()
                ? ""
                : tree.files().tailMap(prefix).firstKey();
        return !next.isEmpty() && next.startsWith(prefix);
    }

    /** Whether two addresses are of one repository: {@code .git}, a slash at the end and case count for nothing. */
    static boolean sameRepository(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** An address as it may be shown: without what stands before the host, which may be a password. */
    static String shown(String repository) {
        int host = repository.indexOf("://") + 3;
        int slash = repository.indexOf('/', host);
        int at = repository.lastIndexOf('@', slash < 0 ? repository.length() : slash);
        return host < 3 || at < host ? repository : repository.substring(0, host) + repository.substring(at + 1);
    }

    static String normal(String repository) {
        String bare = bare(repository.strip()).toLowerCase(Locale.ROOT);
        return bare.endsWith(".git") ? bare.substring(0, bare.length() - ".git".length()) : bare;
    }
}
