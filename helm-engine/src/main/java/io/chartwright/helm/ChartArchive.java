package io.chartwright.helm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A chart as one file, which costs a disk a small part of what a hundred do. Helm reads an archive as it reads a folder,
 * except that it heeds {@code .helmignore} in folders alone; a chart where that may matter gets no archive.
 */
final class ChartArchive {
    private static final int BLOCK = 512;
    /** The room for a path in a header of the oldest format; longer ones are not worth more code here. */
    private static final int LONGEST_PATH = 100;

    private static final String FOLDER = "chart/";

    private ChartArchive() {}

    /** The gzipped tar of a chart's files; empty if Helm could read it otherwise than the folder. */
    static Optional<byte[]> of(Map<String, String> files) {
        if (!files.keySet().stream().allMatch(ChartArchive::readsTheSame)
                || IgnoreRules.mayConcern(files.getOrDefault(".helmignore", ""), files.keySet())) {
            return Optional.empty();
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (OutputStream tar = new Stored(archive)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                tar.write(header(FOLDER + file.getKey(), text.length));
                tar.write(text);
                tar.write(new byte[(BLOCK - text.length % BLOCK) % BLOCK]);
            }
            tar.write(new byte[2 * BLOCK]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(archive.toByteArray());
    }

    /** Helm ignores hidden templates by itself, and archives name neither what is long nor what is beyond ASCII. */
    private static boolean readsTheSame(String path) {
        return !path.startsWith("templates/.")
                && path.length() <= LONGEST_PATH - FOLDER.length()
                && path.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\' && letter != ':');
    }

    private static byte[] header(String path, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, path);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, String.format(Locale.ROOT, "%011o", size));
        put(header, 136, "00000000000");
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte part : header) {
            sum += part & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    /** Gzip that does not compress: nobody keeps the archive, and Helm reads it the faster. */
    private static final class Stored extends GZIPOutputStream {
        Stored(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }
}
