package io.chartwright.core.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.VendoredChart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendoredChartsTest {
    private static final String CHART = "apiVersion: v2\nname: redis\nversion: 21.1.3\n";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void aChart() {
        put("redis/Chart.yaml", CHART);
        put("redis/templates/a.yaml", "a: 1\r\nb: 2\r\n");
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] tgz(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path archive() throws IOException {
        return Files.write(folder.resolve("redis.tgz"), tgz(files));
    }

    private Path unpacked() throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder.resolve("redis");
    }

    private static String code(Path path) {
        ProblemsException e = catchThrowableOfType(ProblemsException.class, () -> VendoredCharts.read(path));
        assertThat(e).isNotNull();
        return e.problems().get(0).code();
    }

    @Test
    void anArchiveIsWhatItsFolderIs() throws IOException {
        VendoredChart chart = VendoredCharts.read(archive());

        assertThat(chart).isEqualTo(VendoredCharts.read(unpacked()));
        assertThat(chart.name()).isEqualTo("redis");
        assertThat(chart.version()).isEqualTo("21.1.3");
        assertThat(chart.files()).containsOnlyKeys("Chart.yaml", "templates/a.yaml");
        assertThat(chart.files()).containsEntry("templates/a.yaml", "a: 1\nb: 2\n");
    }

    @Test
    void anArchiveAmongItsChartsIsUnpackedToo() throws IOException {
        byte[] inner = tgz(Map.of("common/Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8)));
        files.put("redis/charts/common-2.0.0.tgz", inner);

        assertThat(VendoredCharts.read(archive()).files()).containsEntry("charts/common/Chart.yaml", CHART);
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        files.put("redis/logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});

        assertThat(code(archive())).isEqualTo("binary-file");
        assertThat(code(unpacked())).isEqualTo("binary-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "redis/../../x", "other/x", "x", "redis/../x", "redis/a b"})
    void pathsThatLeaveTheChartAreRefused(String path) throws IOException {
        put(path, "x");

        assertThat(code(archive())).isEqualTo("unreadable-chart");
    }

    @Test
    void linksAreRefused() throws IOException {
        Path link = unpacked().resolve("templates/link.yaml");
        Files.createSymbolicLink(link, Path.of("/etc/hostname"));

        assertThat(code(folder.resolve("redis"))).isEqualTo("unreadable-chart");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry("redis/link", TarConstants.LF_SYMLINK);
            entry.setLinkName("/etc/hostname");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        assertThat(code(Files.write(folder.resolve("link.tgz"), bytes.toByteArray())))
                .isEqualTo("unreadable-chart");
    }

    @Test
    void bombsAreRefused() throws IOException {
        files.put("redis/zeros.txt", new byte[ChartFiles.MOST_BYTES]);

        assertThat(code(archive())).isEqualTo("chart-too-large");
    }

    @Test
    void whatIsNoChartIsRefused() throws IOException {
        assertThat(code(folder)).isEqualTo("no-chart");
        assertThat(code(folder.resolve("nowhere"))).isEqualTo("unreadable-chart");
        assertThat(code(Files.writeString(folder.resolve("a.tgz"), "no archive")))
                .isEqualTo("unreadable-chart");
        files.keySet().remove("redis/Chart.yaml");
        assertThat(code(archive())).isEqualTo("no-chart");
    }
}
