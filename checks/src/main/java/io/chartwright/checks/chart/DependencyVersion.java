package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Optional;
import java.util.function.Consumer;

/** The subchart in charts/ is of a version that Chart.yaml asks for. */
final class DependencyVersion implements ChartRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "dependency-version",
            Family.CHARTS,
            "A subchart of another version than Chart.yaml asks for",
            "Helm leaves a dependency out without a word where the version does not match: with --dependency-update it fails,"
                    + " and without it another version is rendered than Chart.yaml says.",
            "Raise the version in Chart.yaml, or put the subchart of that version into charts/.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        for (Chart chart : charts.all()) {
            for (Fields dependency : chart.dependencies()) {
                chart.subchart(dependency).ifPresent(subchart -> check(chart, dependency, subchart, found));
            }
        }
    }

    private static void check(Chart chart, Fields dependency, Chart subchart, Consumer<Finding> found) {
        String asked = dependency.text("version");
        String is = subchart.metadata().text("version");
        Optional<VersionRange> range = VersionRange.of(asked);
        if (!asked.isEmpty()
                && range.isPresent()
                && VersionRange.isVersion(is)
                && !range.get().allows(is)) {
            found.accept(Finding.of(
                    RULE,
                    chart.place("Chart.yaml", dependency.at("version").path()),
                    "the chart asks for " + subchart.name() + " " + asked + ", and " + is + " lies in charts/",
                    "write version: " + is));
        }
    }
}
