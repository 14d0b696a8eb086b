package io.chartwright.core.tree;

import java.util.regex.Pattern;

/** What may be the path of a generated file: plain names that mean the same on every file system. */
final class TreePaths {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.@+-]*");

    private TreePaths() {}

    static void check(String path) {
        for (String segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException(
                        "'" + path + "' cannot be a path in a tree: '" + segment + "' is no plain file name");
            }
        }
    }
}
