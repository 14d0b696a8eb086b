package io.chartwright.checks.chart;

import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tree of charts to write down in a test, and what is found in it. */
final class ChartTree {
    private final FileTree.Builder files = FileTree.builder();

    /** An umbrella chart {@code shop} with a subchart {@code web} that it can switch off. */
    static ChartTree shop() {
        return new ChartTree()
                .file(
                        "charts/shop/Chart.yaml",
                        "{apiVersion: v2, name: shop, version: 1.0.0, dependencies: [{name: web, version: 1.x,"
                                + " condition: web.enabled}]}")
                .file("charts/shop/charts/web/Chart.yaml", "{apiVersion: v2, name: web, version: 1.2.0}")
                .file(
                        "charts/shop/charts/web/templates/a.yaml",
                        "{{ .Values.image }} {{ index .Values \"pull-policy\" }}")
                .file("charts/shop/charts/web/values.yaml", "{image: a, pull-policy: Always}");
    }

    ChartTree file(String path, String text) {
        files.add(path, text);
        return this;
    }

    FileTree tree() {
        return files.build();
    }

    /** What is found of one code. */
    List<String> found(String code) {
        return findings(tree()).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.severity().word() + " "
                        + finding.place().file() + " "
                        + finding.place().field() + " " + finding.place().environments() + ": " + finding.message()
                        + " (" + finding.hint() + ")")
                .toList();
    }

    static List<Finding> findings(FileTree tree) {
        List<Finding> found = new ArrayList<>();
        new ChartChecks().check(new Scene(Optional.empty(), tree, List.of(), List.of()), found::add);
        return found;
    }
}
