package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Map;
import java.util.function.Consumer;

/** What switches a subchart on and off is in values.yaml, and is true or false. */
final class ConditionWithoutKey implements ChartRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "condition-without-key",
            Family.CHARTS,
            "A dependency's condition that values.yaml does not have",
            "Helm takes a condition that it does not find for true, so the subchart is always on, and whoever reads"
                    + " values.yaml does not learn that it can be switched off.",
            "Add the key to values.yaml with true or false, or correct the condition.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        for (Chart chart : charts.all()) {
            for (Fields dependency : chart.dependencies()) {
                check(chart, dependency, found);
            }
        }
    }

    private static void check(Chart chart, Fields dependency, Consumer<Finding> found) {
        String condition = dependency.text("condition");
        if (condition.isBlank()) {
            return;
        }
        Map<String, ?> withDefaults = chart.subchart(dependency)
                .<Map<String, ?>>map(
                        subchart -> ValuesMerge.over(Map.of(Chart.key(dependency), subchart.values()), chart.values()))
                .orElse(chart.values());
        Fields values = Fields.of(withDefaults);
        for (String path : condition.split(",")) {
            Fields value = values.at(path.strip().split("\\."));
            if (value.value() instanceof Boolean) {
                return;
            }
            if (value.present()) {
                found.accept(finding(
                        chart,
                        dependency,
                        "the condition '" + path.strip() + "' is neither true nor false in values.yaml"));
                return;
            }
        }
        found.accept(finding(
                chart,
                dependency,
                "values.yaml does not have the condition '" + condition + "' of " + dependency.text("name")));
    }

    private static Finding finding(Chart chart, Fields dependency, String message) {
        return Finding.of(
                RULE,
                chart.place("Chart.yaml", dependency.at("condition").path()),
                message,
                "set it to true or false in values.yaml, or correct the condition");
    }
}
