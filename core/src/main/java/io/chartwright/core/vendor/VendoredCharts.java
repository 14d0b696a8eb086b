package io.chartwright.core.vendor;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.model.VendoredChart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a chart from a folder or from the archive that {@code helm package} and {@code helm pull} make. Archives come out
 * unpacked, so that reviewers see what changed. Binary files and links are refused: the tree holds text.
 */
public final class VendoredCharts {
    private VendoredCharts() {}

    /**
     * Reads a chart.
     *
     * @param path a folder with a {@code Chart.yaml}, or a {@code .tgz}
     * @throws ProblemsException if there is none, or it holds what the tree cannot hold
     */
    public static VendoredChart read(Path path) {
        ChartFiles files = new ChartFiles(BinaryFiles.REFUSED);
        try {
            if (Files.isDirectory(path)) {
                folder(path, files);
            } else if (Files.isRegularFile(path)) {
                ChartArchive.read(Files.readAllBytes(path), files);
            } else {
                throw problem("unreadable-chart", "there is no such chart", "name a folder or a .tgz file");
            }
        } catch (IOException e) {
            throw problem("unreadable-chart", "the chart cannot be read: " + e.getMessage(), "");
        }
        return chart(files.texts());
    }

    private static void folder(Path folder, ChartFiles files) throws IOException {
        for (Path file : sorted(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (Files.isSymbolicLink(file) && !file.equals(folder)) {
                throw problem(
                        "unreadable-chart", "'" + name + "' is a symbolic link", "put the file itself in its place");
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.checkSize(name, Files.size(file));
                files.add(name, Files.readAllBytes(file));
            }
        }
    }

    /** Everything below a folder, links not followed, in the same order on every machine. */
    static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private static VendoredChart chart(Map<String, String> texts) {
        String text = texts.get("Chart.yaml");
        if (text == null) {
            throw problem(
                    "no-chart",
                    "there is no Chart.yaml in it",
                    "name the folder that holds the Chart.yaml of the chart");
        }
        YamlNode yaml = YamlReader.read("Chart.yaml", text.getBytes(StandardCharsets.UTF_8));
        FileTree.Builder tree = FileTree.builder();
        texts.forEach((path, content) -> {
            try {
                tree.add(path, content);
            } catch (IllegalArgumentException e) {
                throw problem("unreadable-chart", String.valueOf(e.getMessage()), "rename the file in the chart");
            }
        });
        return new VendoredChart(
                field(yaml, "name"),
                field(yaml, "version"),
                new TreeMap<>(tree.build().files()));
    }

    private static String field(YamlNode chart, String key) {
        if (chart instanceof YamlMapping mapping && mapping.get(key) instanceof YamlScalar scalar) {
            return scalar.text();
        }
        throw problem("no-chart", "its Chart.yaml has no '" + key + "'", "vendor a whole chart");
    }

    static ProblemsException problem(String code, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, Location.inModel(""), message, hint)));
    }
}
