package io.chartwright.checks.chart;

import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import java.util.function.Consumer;

/** One rule on charts. */
interface ChartRule {

    /** What is said of it in general. */
    RuleDoc rule();

    /** Tells every breach, in the order of the tree. */
    void check(Charts charts, Consumer<Finding> found);
}
