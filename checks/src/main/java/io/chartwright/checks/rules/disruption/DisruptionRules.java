package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about disruption budgets. */
public final class DisruptionRules {
    private DisruptionRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new BudgetBlocksDrain(),
                new BudgetProtectsNothing(),
                new BudgetProtectsSeveral(),
                new BudgetsOverlap(),
                new BudgetBounds(),
                new BudgetWithoutEffect(),
                new BudgetTakesNamespace(),
                new BudgetUnhealthyPolicy(),
                new BudgetMissing());
    }
}
