package io.chartwright.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash of what files and folders hold, by their names and contents, or by what is quicker to ask. */
final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of texts, in their order. */
    static String ofTexts(List<String> texts) {
        ContentHash hash = new ContentHash();
        texts.forEach(hash::add);
        return hash.hex();
    }

    /**
     * Of all that a file or folder holds, and of where it really is: a link to the same elsewhere is not the same. Links in
     * folders count as what they say, and not as what is there.
     *
     * @throws IOException if it is not there, or cannot be read
     */
    static String ofContents(Path path) throws IOException {
        ContentHash hash = new ContentHash();
        Path start = path.toRealPath();
        hash.add(start.toString());
        for (Path file : files(start)) {
            hash.add(start.relativize(file).toString());
            hash.add(
                    Files.isSymbolicLink(file)
                            ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                            : bytes(file));
        }
        return hash.hex();
    }

    /**
     * Of how large files and those in folders are, and when they were written.
     *
     * @throws IOException if one of them cannot be asked
     */
    static String ofStates(Collection<Path> paths) throws IOException {
        ContentHash hash = new ContentHash();
        for (Path path : paths) {
            for (Path file : Files.exists(path) ? files(path) : List.<Path>of()) {
                hash.add(file + "\0" + Files.size(file) + "\0" + Files.getLastModifiedTime(file));
            }
        }
        return hash.hex();
    }

    /** What never ends, such as a pipe that nobody fills, is not waited for. */
    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no regular file");
        }
        return Files.readAllBytes(file);
    }

    private static List<Path> files(Path start) throws IOException {
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each with its length, so that nothing can hide between two. */
    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
