package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A chart in a temporary folder of its own, because Helm's library reads nothing but disks; gone when closed. */
final class StagedChart implements AutoCloseable {
    /** The folder of a chart below that of the staging. */
    static final String NAME = "chart";

    private final Path root;
    private final Path chart;
    private final List<Path> values = new ArrayList<>();

    private StagedChart(Path root, String chart) {
        this.root = root;
        this.chart = root.resolve(chart);
    }

    /**
     * Stages a chart.
     *
     * @param files the chart's files
     * @param values texts of values files
     */
    static StagedChart of(Map<String, String> files, List<String> values) {
        return staged(NAME, values, staged -> staged.writeFolder(files));
    }

    /** Stages a chart as an archive if Helm reads it the same, else as a folder: for rendering, not for lint. */
    static StagedChart packed(Map<String, String> files, List<String> values) {
        return ChartArchive.of(files)
                .map(archive -> staged("chart.tgz", values, staged -> Files.write(staged.chart, archive)))
                .orElseGet(() -> of(files, values));
    }

    private interface Writing {
        void in(StagedChart staged) throws IOException;
    }

    private static StagedChart staged(String chart, List<String> values, Writing writing) {
        StagedChart staged = new StagedChart(newFolder(), chart);
        try {
            writing.in(staged);
            staged.writeValues(values);
            return staged;
        } catch (IOException | RuntimeException failed) {
            staged.close();
            throw new HelmException("the chart cannot be staged in " + staged.root + ": " + failed, failed);
        }
    }

    private static Path newFolder() {
        try {
            // The real path, because Helm names that one when it follows a link such as macOS's /tmp.
            return Files.createTempDirectory("chartwright-helm-").toRealPath();
        } catch (IOException failed) {
            throw new HelmException("no temporary folder for Helm: " + failed, failed);
        }
    }

    private void writeFolder(Map<String, String> files) throws IOException {
        Files.createDirectory(chart);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = chart.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void writeValues(List<String> texts) throws IOException {
        for (String text : texts) {
            Path path = root.resolve(values(values.size() + 1));
            Files.writeString(path, text);
            values.add(path);
        }
    }

    /** The file of the first, second... values of a request. */
    static String values(int position) {
        return "values-" + position + ".yaml";
    }

    Path root() {
        return root;
    }

    String template(NativeHelm helm, HelmRequest request) {
        if (root.toString().contains(",")) {
            throw new HelmException("Helm's library cannot read values below a folder with a comma in its name: '"
                    + root.getParent() + "'; set -Djava.io.tmpdir to another folder");
        }
        try {
            return helm.template(chart, values, request.release(), request.namespace(), request.kubeVersion());
        } catch (HelmException refused) {
            throw new HelmException(readable(String.valueOf(refused.getMessage())));
        }
    }

    String lint(NativeHelm helm) {
        try {
            return readable(helm.lint(chart));
        } catch (HelmException refused) {
            throw new HelmException(readable(String.valueOf(refused.getMessage())));
        }
    }

    /** A text without the folder that nobody but us knows. */
    String readable(String text) {
        String separator = root.getFileSystem().getSeparator();
        return text.replace(chart + separator, "")
                .replace(chart.toString(), ".")
                .replace(root + separator, "");
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException left) {
            // The system's own broom takes what is left in its temporary folder; the answer is worth more.
        }
    }
}
