package io.chartwright.helm;

import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What Helm affirms without being told: the versions that it was built with. */
final class OwnApiVersions {
    private static final String VERSION = "- ";

    /** A chart whose rendering lists them. */
    static final Map<String, String> CHART = Map.of(
            "Chart.yaml", "{apiVersion: v2, name: asks, version: 0.0.0}",
            "templates/asks.yaml", "versions:\n{{ toYaml .Capabilities.APIVersions }}\n");

    private OwnApiVersions() {}

    static Set<String> ask(NativeHelm helm) {
        try (StagedChart staged = StagedChart.packed(CHART, List.of())) {
            return read(staged.template(helm, request()));
        }
    }

    static HelmRequest request() {
        return new HelmRequest(FileTree.of(CHART), "asks", "default", "", List.of());
    }

    static Set<String> read(String rendered) {
        return rendered.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(VERSION))
                .map(line -> line.substring(VERSION.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
