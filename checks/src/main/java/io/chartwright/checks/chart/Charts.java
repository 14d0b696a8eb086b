package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All charts of a tree, read once for all rules. */
final class Charts {
    private static final String CHART_YAML = "Chart.yaml";

    private final List<Chart> roots = new ArrayList<>();
    private final SortedMap<String, Map<String, @Nullable Object>> shared = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, String> files;

    private Charts(FileTree tree) {
        this.files = tree.files();
    }

    /** Finds and reads the charts: every folder with a Chart.yaml that is no subchart of another. */
    static Charts in(FileTree tree) {
        Charts charts = new Charts(tree);
        List<String> folders = charts.files.keySet().stream()
                .filter(path -> path.equals(CHART_YAML) || path.endsWith("/" + CHART_YAML))
                .map(path -> path.substring(0, Math.max(0, path.length() - CHART_YAML.length() - 1)))
                .toList();
        for (String folder : folders) {
            if (folders.stream().noneMatch(other -> isBelow(folder, other))) {
                charts.roots.add(charts.chart(folder, "", "", folders));
            }
        }
        charts.roots.forEach(charts::readShared);
        return charts;
    }

    /** The charts that are nobody's subchart, in the order of their folders. */
    List<Chart> roots() {
        return roots;
    }

    /** All charts, each before its subcharts. */
    List<Chart> all() {
        List<Chart> all = new ArrayList<>();
        roots.forEach(root -> addAll(root, all));
        return all;
    }

    /** The path of the values that all charts share in an environment. */
    static String sharedPath(Chart root, String environment) {
        int charts = ("/" + root.folder()).lastIndexOf("/charts/");
        return (charts < 1 ? "" : root.folder().substring(0, charts)) + "environments/" + environment + "/values.yaml";
    }

    /** What the files of values that several charts share hold, by their paths. */
    SortedMap<String, Map<String, @Nullable Object>> shared() {
        return shared;
    }

    /** The files that could not be read, and why. */
    List<Problem> problems() {
        return problems;
    }

    private static boolean isBelow(String folder, String other) {
        return !folder.equals(other) && folder.startsWith(other.isEmpty() ? "charts/" : other + "/charts/");
    }

    private static void addAll(Chart chart, List<Chart> all) {
        all.add(chart);
        chart.subcharts().forEach(subchart -> addAll(subchart, all));
    }

    private Chart chart(String folder, String umbrella, String subchart, List<String> folders) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        Map<String, @Nullable Object> metadata = read(prefix + CHART_YAML);
        String own = metadata.get("name") instanceof String name ? name : folder.substring(folder.lastIndexOf('/') + 1);
        String top = umbrella.isEmpty() ? own : umbrella;
        List<Chart> subcharts = new ArrayList<>();
        for (String other : folders) {
            String below = prefix + "charts/";
            if (other.startsWith(below) && other.indexOf('/', below.length()) < 0) {
                String name = other.substring(below.length());
                subcharts.add(chart(other, top, subchart.isEmpty() ? name : subchart, folders));
            }
        }
        SortedMap<String, Map<String, @Nullable Object>> environments = new TreeMap<>();
        below(prefix + "values/").forEach(path -> {
            String file = path.substring(prefix.length() + "values/".length());
            if (file.endsWith(".yaml") && file.indexOf('/') < 0) {
                environments.put(file.substring(0, file.length() - ".yaml".length()), read(path));
            }
        });
        return new Chart(
                folder,
                top,
                subchart,
                Fields.of(metadata),
                read(prefix + "values.yaml"),
                environments,
                Optional.ofNullable(files.get(prefix + "values.schema.json")),
                TemplateWords.of(below(prefix + "templates/").stream()
                        .map(path -> String.valueOf(files.get(path)))
                        .collect(Collectors.joining("\n"))),
                List.copyOf(subcharts));
    }

    private void readShared(Chart root) {
        for (String environment : root.environments().keySet()) {
            String path = sharedPath(root, environment);
            if (files.containsKey(path) && !shared.containsKey(path)) {
                shared.put(path, read(path));
            }
        }
    }

    private List<String> below(String prefix) {
        return files.tailMap(prefix).keySet().stream()
                .takeWhile(path -> path.startsWith(prefix))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> read(String path) {
        String text = files.get(path);
        if (text == null) {
            return Map.of();
        }
        try {
            Object data =
                    YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8)).toData();
            return data instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
        } catch (ProblemsException e) {
            e.problems().stream()
                    .filter(problem -> !problem.code().equals("yaml-empty"))
                    .forEach(problems::add);
            return Map.of();
        }
    }
}
