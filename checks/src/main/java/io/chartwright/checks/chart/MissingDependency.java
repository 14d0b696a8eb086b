package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.problem.Suggestions;
import java.util.List;
import java.util.function.Consumer;

/** What Chart.yaml depends on lies in charts/, unless it is fetched, and what lies there is named. */
final class MissingDependency implements ChartRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "missing-dependency",
            Family.CHARTS,
            "Chart.yaml and the charts/ folder do not name the same subcharts",
            "Helm refuses a chart whose dependency is not in charts/. A subchart that Chart.yaml does not name is rendered all"
                    + " the same, always, and at no version that anybody asked for.",
            "Name the subchart in Chart.yaml, put it into charts/, or give the dependency a repository.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        charts.all().forEach(chart -> check(chart, found));
    }

    private static void check(Chart chart, Consumer<Finding> found) {
        List<Chart> subcharts = chart.subcharts();
        List<String> there = subcharts.stream().map(Chart::name).toList();
        List<String> named =
                chart.dependencies().stream().map(each -> each.text("name")).toList();
        for (Fields dependency : chart.dependencies()) {
            String name = dependency.text("name");
            if (!name.isEmpty() && dependency.text("repository").isEmpty() && !there.contains(name)) {
                found.accept(Finding.of(
                        RULE,
                        chart.place("Chart.yaml", dependency.path()),
                        "the chart depends on '" + name + "', which is not in charts/ and has no repository",
                        Suggestions.nearest(name, there)
                                .map(word -> "did you mean '" + word + "'?")
                                .orElse("put the chart into charts/" + name + ", or say its repository")));
            }
        }
        for (Chart subchart : subcharts) {
            if (!named.contains(subchart.name())) {
                found.accept(Finding.of(
                                RULE,
                                chart.place("Chart.yaml", "dependencies"),
                                "'" + subchart.name() + "' lies in charts/, and Chart.yaml does not depend on it",
                                "add it to dependencies with its version, or remove " + subchart.folder())
                        .as(Severity.WARNING, ""));
            }
        }
    }
}
