package io.chartwright.checks.chart;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import java.util.function.Consumer;

/** A file of a chart that we do not read, though Helm may: what stands in it is not checked. */
final class UnreadableFile implements ChartRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "unreadable-file",
            Family.CHARTS,
            "A chart's file that cannot be read",
            "What stands in it is not checked: it is no YAML, or uses what people seldom mean, such as a key twice or a merge"
                    + " key.",
            "Mend the file as the finding says.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        charts.problems()
                .forEach(problem -> found.accept(Finding.of(
                        RULE,
                        Place.file(problem.location().file()),
                        problem.location().line() == 0
                                ? problem.message()
                                : "line " + problem.location().line() + ": " + problem.message(),
                        problem.hint())));
    }
}
