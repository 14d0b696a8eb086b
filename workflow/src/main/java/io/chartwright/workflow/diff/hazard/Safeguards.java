package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Selector;
import io.chartwright.workflow.diff.Hazard;
import java.util.function.Consumer;

/** Budgets that go, and leave what they were for behind. */
final class Safeguards implements ObjectHazard {
    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.removed()
                && pair.either().is("policy", "PodDisruptionBudget")
                && pair.ownFate().goes()
                && guards(pair)) {
            found.accept(ObjectHazard.note(
                    "budget-removed", "a drain of nodes may take all of its pods at once from now on", ""));
        }
    }

    /** Whether workloads that it was for stay. */
    private static boolean guards(ObjectPair pair) {
        KubeObject budget = pair.either();
        Selector selected = Selector.of(budget.fields().at("spec", "selector"));
        return pair.around().allAfter().stream().anyMatch(release -> !release.selected(selected, budget.namespace())
                .isEmpty());
    }
}
