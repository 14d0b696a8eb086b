package io.chartwright.render.proof;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.ExternalChart;
import io.chartwright.model.UmbrellaChart;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charts of others that Argo CD fetches and that nobody can render without a network. */
final class Unfetched {
    private static final String CHART = "Chart.yaml";

    private Unfetched() {}

    static List<ExternalChart> of(UmbrellaChart umbrella) {
        return umbrella.externals().stream()
                .filter(external -> external.vendored().isEmpty())
                .toList();
    }

    /** An umbrella chart's files without dependencies on them: Helm refuses a chart that lacks a dependency. */
    static FileTree without(UmbrellaChart umbrella, FileTree chart) {
        String text = chart.text(CHART);
        if (of(umbrella).isEmpty() || text == null) {
            return chart;
        }
        FileTree.Builder rest = FileTree.builder();
        chart.forEach((path, content) -> rest.add(path, path.equals(CHART) ? local(content) : content));
        return rest.build();
    }

    private static String local(String chartYaml) {
        YamlMapping chart = (YamlMapping) YamlReader.read(CHART, chartYaml.getBytes(StandardCharsets.UTF_8));
        Map<String, @Nullable Object> data = new LinkedHashMap<>(chart.toData());
        if (data.get("dependencies") instanceof List<?> dependencies) {
            data.put(
                    "dependencies",
                    dependencies.stream()
                            .filter(dependency -> !((Map<?, ?>) dependency).containsKey("repository"))
                            .toList());
        }
        return YamlWriter.write("Without what Argo CD fetches.", data);
    }
}
