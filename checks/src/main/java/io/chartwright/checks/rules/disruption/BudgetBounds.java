package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.stream.Stream;

/** A budget says one of its two numbers, and one that makes sense. */
final class BudgetBounds implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "budget-bounds",
            Family.DISRUPTION,
            "A budget says neither or both of minAvailable and maxUnavailable, or no number",
            "The API server refuses a budget with both, a negative number, a number in quotes, or more"
                    + " than 100%. One with neither is taken and allows no eviction at all.",
            "Say one of them: a whole number, or a percentage from 0% to 100%. maxUnavailable stays"
                    + " right when the number of replicas changes.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Release release : scene.releases()) {
            Budget.of(release).forEach(budget -> check(budget, Place.of(release, budget.object()), remarks));
        }
    }

    private static void check(Budget budget, Place place, SceneRemarks remarks) {
        Bound available = budget.minAvailable();
        Bound unavailable = budget.maxUnavailable();
        if (available.said() && unavailable.said()) {
            remarks.add(
                    place,
                    "says both " + available + " and " + unavailable + "; the API server takes one of them alone",
                    "drop " + available);
        } else if (!available.said() && !unavailable.said()) {
            remarks.add(
                    place,
                    "says neither minAvailable nor maxUnavailable, and so allows no eviction at all",
                    "say maxUnavailable: 1");
        }
        Stream.of(available, unavailable)
                .filter(bound -> bound.said() && !bound.sound())
                .forEach(bound -> remarks.add(
                        place.at(bound.field()),
                        bound.name() + " is " + bound.words()
                                + ", which is no number of pods and no percentage of them",
                        "say a whole number without quotes, or a percentage such as 50%"));
    }
}
