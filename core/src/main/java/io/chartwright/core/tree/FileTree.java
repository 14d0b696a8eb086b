package io.chartwright.core.tree;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Text files by path, in memory: what rendering yields and all that checks and writers see. Paths are relative, sorted,
 * separated by {@code /}, and never lead out of the tree; texts use LF.
 */
public final class FileTree {
    private final SortedMap<String, String> files;

    private FileTree(SortedMap<String, String> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** A tree of these files. */
    public static FileTree of(Map<String, String> files) {
        Builder tree = builder();
        files.forEach(tree::add);
        return tree.build();
    }

    /** An empty tree to fill. */
    public static Builder builder() {
        return new Builder();
    }

    /** The text of a file, or null if the tree has none at that path. */
    public @Nullable String text(String path) {
        return files.get(path);
    }

    /** The files in the order of their paths; cannot be changed. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** How many files the tree has. */
    public int size() {
        return files.size();
    }

    /** Calls back for each file, in the order of their paths. */
    public void forEach(BiConsumer<String, String> action) {
        files.forEach(action);
    }

    /**
     * The files below a folder, with paths relative to it.
     *
     * @param folder a path without a final slash
     */
    public FileTree below(String folder) {
        Builder below = builder();
        String prefix = folder + "/";
        files.forEach((path, text) -> {
            if (path.startsWith(prefix)) {
                below.add(path.substring(prefix.length()), text);
            }
        });
        return below.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileTree tree && files.equals(tree.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", files.keySet());
    }

    /** Collects files; not for use by several threads. */
    public static final class Builder {
        private final SortedMap<String, String> files = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a file.
         *
         * @throws IllegalArgumentException if the path is absolute, empty or leads out of the tree, if the text has a
         *     carriage return, or if there is such a file already
         */
        public Builder add(String path, String text) {
            TreePaths.check(path);
            if (text.indexOf('\r') >= 0) {
                throw new IllegalArgumentException(path + ": a text in a tree has no carriage returns");
            }
            if (files.put(path, text) != null) {
                throw new IllegalArgumentException(path + ": is in the tree already");
            }
            return this;
        }

        /**
         * Adds every file of another tree below a folder.
         *
         * @param folder the folder; empty for this tree's own root
         */
        public Builder addAll(String folder, FileTree tree) {
            String below = folder.isEmpty() ? "" : folder + "/";
            tree.forEach((path, text) -> add(below + path, text));
            return this;
        }

        /** The tree; this builder may be filled further. */
        public FileTree build() {
            return new FileTree(new TreeMap<>(files));
        }
    }
}
