package io.chartwright.render.proof;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.core.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart without the dependencies that somebody fetches later and that nobody can render without a network: Helm refuses
 * a chart that lacks one.
 *
 * @param chart the chart's files, with dependencies on what is there alone
 * @param missing what was taken out, as people call it: name, version and repository
 */
record Unfetched(FileTree chart, List<String> missing) {
    private static final Pattern CHART = Pattern.compile("(?:charts/[^/]+/)*Chart\\.yaml");

    static Unfetched in(FileTree chart) {
        List<String> missing = new ArrayList<>();
        FileTree.Builder rest = FileTree.builder();
        chart.forEach((path, text) ->
                rest.add(path, CHART.matcher(path).matches() ? withPresent(chart, path, text, missing) : text));
        return missing.isEmpty() ? new Unfetched(chart, missing) : new Unfetched(rest.build(), List.copyOf(missing));
    }

    private static String withPresent(FileTree chart, String path, String text, List<String> missing) {
        if (!text.contains("repository:")) {
            return text;
        }
        String charts = path.substring(0, path.length() - "Chart.yaml".length()) + "charts/";
        Map<String, @Nullable Object> data = new LinkedHashMap<>(data(path, text));
        List<Object> present = new ArrayList<>();
        if (data.get("dependencies") instanceof List<?> dependencies) {
            for (Object dependency : dependencies) {
                if (dependency instanceof Map<?, ?> map && remote(chart, charts, map)) {
                    missing.add(map.get("name") + " " + map.get("version") + " of " + map.get("repository"));
                } else if (dependency != null) {
                    present.add(dependency);
                }
            }
        }
        data.put("dependencies", present);
        return missing.isEmpty() ? text : YamlWriter.write("Without what is fetched later.", data);
    }

    private static boolean remote(FileTree chart, String charts, Map<?, ?> dependency) {
        return dependency.get("repository") instanceof String repository
                && !repository.isEmpty()
                && !repository.startsWith("file:")
                && chart.text(charts + dependency.get("name") + "/Chart.yaml") == null;
    }

    /** The chart's data; nothing where it cannot be read, which Helm will tell better. */
    private static Map<String, @Nullable Object> data(String path, String text) {
        try {
            Object data =
                    YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8)).toData();
            Map<String, @Nullable Object> chart = new LinkedHashMap<>();
            if (data instanceof Map<?, ?> map) {
                map.forEach((key, value) -> chart.put(String.valueOf(key), value));
            }
            return chart;
        } catch (ProblemsException e) {
            return Map.of();
        }
    }
}
