package io.chartwright.core.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A real folder that tests fill and look at. */
record Folder(Path path) {

    Folder put(String file, String text) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files but the lock with their texts, and empty folders with a final slash. */
    SortedMap<String, String> content() {
        SortedMap<String, String> content = new TreeMap<>(contentWithLock());
        content.remove(LockFile.NAME);
        return content;
    }

    Map<String, String> contentWithLock() {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    content.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                } else if (!file.equals(path) && isEmptyFolder(file)) {
                    content.put(name + "/", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    private static boolean isEmptyFolder(Path file) throws IOException {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> content = Files.list(file)) {
            return content.findAny().isEmpty();
        }
    }
}
