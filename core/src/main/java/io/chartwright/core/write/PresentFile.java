package io.chartwright.core.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file as it lies on disk, seen through what Git does to line ends.
 *
 * @param content what it holds; absent where that is more than anybody wants in memory
 * @param largeHash the SHA-256 hash of such a content; empty where none of a tree's texts can have it
 * @param otherLineEnds whether each of its line ends is CRLF on disk
 */
record PresentFile(Optional<byte[]> content, String largeHash, boolean otherLineEnds) {
    /** More than a chart may have, all its files together. */
    private static final long MOST = 32L << 20;

    /** No text of a tree is longer, so that nobody need know what is in such a file. */
    private static final long LONGEST_TEXT = Integer.MAX_VALUE;

    /** @param size how large a file is expected, in bytes: what is not much larger is read whole */
    static PresentFile read(Path file, long size) throws IOException {
        long present = Files.size(file);
        if (present > LONGEST_TEXT) {
            return new PresentFile(Optional.empty(), "", false);
        }
        if (present > Math.max(MOST, 2 * size)) {
            try (InputStream in = Files.newInputStream(file)) {
                return new PresentFile(Optional.empty(), Hashes.sha256(in), false);
            }
        }
        byte[] raw = Files.readAllBytes(file);
        byte[] content = LineEnds.ofTree(raw);
        return new PresentFile(Optional.of(content), "", content.length != raw.length);
    }

    /** The SHA-256 hash of what it holds. */
    String hash() {
        return content.map(Hashes::sha256).orElse(largeHash);
    }

    boolean holds(byte[] wanted) {
        return content.filter(bytes -> Arrays.equals(bytes, wanted)).isPresent();
    }

    /** What it holds, if that is a text. */
    Optional<String> text() {
        return content.flatMap(PresentFile::text);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
