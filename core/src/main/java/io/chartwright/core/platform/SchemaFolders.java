package io.chartwright.core.platform;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.SchemaFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads folders with JSON schemas of custom resources: the files that end with {@code .json}, and no others. Whether they
 * are schemas is found out by what checks with them.
 */
public final class SchemaFolders {
    /** More than all custom resources that are known to the public have together. */
    private static final int MOST_FILES = 5_000;

    private static final long MOST_BYTES = 32L << 20;

    private SchemaFolders() {}

    /**
     * Reads a folder and the folders in it.
     *
     * @param name what messages call the folder
     * @throws InvalidModelException if there is no schema in it, there is more than is read, or something is no text
     */
    public static SchemaFolder read(String name, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw TextFiles.refused(
                    "missing-file",
                    "there is no folder '" + name + "'",
                    "it is looked for in the folder of platform.yaml");
        }
        try {
            return new SchemaFolder(name, texts(name, folder));
        } catch (CharacterCodingException e) {
            throw TextFiles.refused("file-encoding", "a file of '" + name + "' is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw TextFiles.refused("missing-file", "'" + name + "' cannot be read", "check its owner and mode");
        }
    }

    private static SortedMap<String, String> texts(String name, Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(SchemaFolders::isSchema)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    throw TextFiles.refused(
                            "unsafe-path",
                            "'" + name + "/" + path + "' is a symbolic link",
                            "put the file itself in its place");
                }
                bytes += Files.size(file);
                if (bytes > MOST_BYTES || texts.size() >= MOST_FILES) {
                    throw TextFiles.refused(
                            "file-too-large",
                            "there is too much in '" + name + "': at most " + MOST_FILES + " schemas and "
                                    + (MOST_BYTES >> 20) + " MiB are read",
                            "keep the schemas of those kinds alone that the platform has");
                }
                texts.put(path, text(Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    private static boolean isSchema(Path file) {
        return file.toString().endsWith(".json")
                && (Files.isSymbolicLink(file) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
