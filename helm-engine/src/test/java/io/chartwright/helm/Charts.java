package io.chartwright.helm;

import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import java.util.List;

/** Small charts, written as a chain: {@code Charts.chart("demo").with("values.yaml", "a: 1")}. */
final class Charts {
    private final FileTree.Builder files = FileTree.builder();

    private Charts() {}

    /** No chart at all, not even a {@code Chart.yaml}. */
    static Charts nothing() {
        return new Charts();
    }

    /** A chart of that name and nothing else. */
    static Charts chart(String name, String... moreOfChartYaml) {
        return new Charts()
                .with(
                        "Chart.yaml",
                        "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n" + String.join("\n", moreOfChartYaml));
    }

    /** A chart that names its subcharts as dependencies and, so far, has nothing of them. */
    static Charts umbrella(String name, String... subcharts) {
        StringBuilder dependencies = new StringBuilder("dependencies:\n");
        for (String subchart : subcharts) {
            dependencies.append("  - {name: ").append(subchart).append(", version: 1.0.0}\n");
        }
        return chart(name, dependencies.toString());
    }

    Charts with(String path, String text) {
        files.add(path, text);
        return this;
    }

    Charts with(Charts subchart, String name) {
        files.addAll("charts/" + name, subchart.files.build());
        return this;
    }

    /** A template of a ConfigMap with these lines of data. */
    Charts showing(String... data) {
        return with("templates/shown.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: {{ .Chart.Name }}
                data:
                  %s
                """.formatted(String.join("\n  ", data)));
    }

    FileTree tree() {
        return files.build();
    }

    HelmRequest request(String... values) {
        return new HelmRequest(tree(), "demo", "data", "1.33", List.of(values));
    }
}
