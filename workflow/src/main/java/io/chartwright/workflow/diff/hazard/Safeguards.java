package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Scale;
import io.chartwright.workflow.diff.Hazard;
import java.util.function.Consumer;

/** Budgets and autoscalers that go. */
final class Safeguards implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.removed() || !pair.ownFate().goes()) {
            return;
        }
        if (pair.either().is("policy", "PodDisruptionBudget")) {
            found.accept(ObjectHazard.note(
                    "budget-removed", "a drain of nodes may take all of its pods at once from now on", ""));
        } else if (Scale.scales(pair.either())) {
            found.accept(ObjectHazard.note(
                    "autoscaler-removed",
                    Scale.target(pair.either()) + " no longer scales: it keeps as many pods as its own replicas say",
                    "say how many in its replicas, or it may fall back to one"));
        }
    }
}
