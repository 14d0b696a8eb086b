package io.chartwright.checks.chart;

import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import java.util.List;
import java.util.function.Consumer;

/** All rules on charts, over one reading of their files. */
public final class ChartChecks implements Check {
    private static final List<ChartRule> RULES = List.of(
            new UnreadableFile(),
            new ChartYaml(),
            new MissingDependency(),
            new DependencyVersion(),
            new ConditionWithoutKey(),
            new UnusedValuesKey(),
            new ValuesSchema());

    @Override
    public List<RuleDoc> rules() {
        return RULES.stream().map(ChartRule::rule).toList();
    }

    @Override
    public void check(Scene scene, Consumer<Finding> found) {
        Charts charts = Charts.in(scene.tree());
        RULES.forEach(rule -> rule.check(charts, found));
    }
}
