package io.chartwright.core.vendor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a chart while they are read: texts alone, and not without end. */
final class ChartFiles {
    /** More than any chart needs, and little enough for any machine. */
    static final int MOST_BYTES = 32 << 20;

    private static final int MOST_FILES = 5_000;
    private static final int MOST_NESTED = 5;

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final BinaryFiles binaries;
    private long bytes;
    private int depth;

    ChartFiles(BinaryFiles binaries) {
        this.binaries = binaries;
    }

    /** Refuses a file before it is read. */
    void checkSize(String path, long size) {
        if (bytes + size > MOST_BYTES || texts.size() >= MOST_FILES) {
            throw VendoredCharts.problem(
                    "chart-too-large",
                    "the chart is too large at '" + path + "': at most " + MOST_FILES + " files and "
                            + (MOST_BYTES >> 20) + " MiB are read",
                    "name the folder of one chart");
        }
    }

    /** Adds a file; an archive among a chart's own charts is unpacked, since it is a chart as well. */
    void add(String path, byte[] content) throws IOException {
        checkSize(path, content.length);
        if (path.matches("(.*/)?charts/[^/]+\\.tgz")) {
            nested(path, content);
            return;
        }
        bytes += content.length;
        Optional<String> text = text(content);
        if (text.isEmpty()) {
            binaries.leaveOut(path);
        } else if (texts.put(path, text.get()) != null) {
            throw VendoredCharts.problem("unreadable-chart", "'" + path + "' is there twice", "");
        }
    }

    private void nested(String path, byte[] content) throws IOException {
        if (++depth > MOST_NESTED) {
            throw VendoredCharts.problem("chart-too-large", "'" + path + "' is nested too deeply", "");
        }
        ChartFiles inner = new ChartFiles(binaries);
        inner.bytes = bytes + content.length;
        inner.depth = depth;
        String name = ChartArchive.read(content, inner);
        String folder = path.substring(0, path.lastIndexOf('/') + 1) + name + "/";
        for (var file : inner.texts.entrySet()) {
            add(folder + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        depth--;
    }

    SortedMap<String, String> texts() {
        return texts;
    }

    private static Optional<String> text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') < 0
                    ? Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'))
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
