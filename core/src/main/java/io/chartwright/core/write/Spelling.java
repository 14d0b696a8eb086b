package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

/** Upper and lower case on file systems that find a file by either, and keep the spelling that it was created with. */
final class Spelling {
    private Spelling() {}

    /** A path of something that exists, spelt as the disk has it. */
    static String onDisk(Path root, String path) throws IOException {
        if (isOneOfMany(root, path)) {
            return path;
        }
        StringBuilder stored = new StringBuilder();
        Path folder = root;
        for (String name : path.split("/")) {
            stored.append(stored.isEmpty() ? "" : "/").append(entry(folder, name));
            folder = folder.resolve(name);
        }
        return stored.toString();
    }

    /** Whether the file system tells cases apart here: quick, for it nearly always does. */
    private static boolean isOneOfMany(Path root, String path) {
        String upper = path.toUpperCase(Locale.ROOT);
        return !upper.equals(path) && !Files.exists(root.resolve(upper), LinkOption.NOFOLLOW_LINKS);
    }

    private static String entry(Path folder, String name) throws IOException {
        String found = name;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String stored = entry.getFileName().toString();
                if (stored.equals(name)) {
                    return name;
                }
                if (stored.equalsIgnoreCase(name)) {
                    found = stored;
                }
            }
        }
        return found;
    }
}
