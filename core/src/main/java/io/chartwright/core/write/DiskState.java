package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What stands at a path below the root, found without following a symbolic link. */
record DiskState(Kind kind, String at) {

    enum Kind {
        NOTHING,
        FILE,
        FOLDER,
        /** A symbolic link, at the path or above it. */
        LINK,
        /** A device, a pipe or the like. */
        OTHER,
        /** A file where the path needs a folder. */
        BLOCKED
    }

    static DiskState of(Path root, String path) throws IOException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            switch (kind(root.resolve(folder))) {
                case FOLDER -> {}
                case NOTHING -> {
                    return new DiskState(Kind.NOTHING, folder);
                }
                case LINK -> {
                    return new DiskState(Kind.LINK, folder);
                }
                default -> {
                    return new DiskState(Kind.BLOCKED, folder);
                }
            }
        }
        return below(root, path);
    }

    /** What stands at a path in a folder that is known to be one. */
    static DiskState below(Path root, String path) throws IOException {
        return new DiskState(kind(root.resolve(path)), path);
    }

    private static Kind kind(Path path) throws IOException {
        BasicFileAttributes is;
        try {
            is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return Kind.NOTHING;
        }
        if (is.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (is.isRegularFile()) {
            return Kind.FILE;
        }
        return is.isDirectory() ? Kind.FOLDER : Kind.OTHER;
    }
}
