package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Reference;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Workload;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Budgets and autoscalers that go, and leave what they were for behind. */
final class Safeguards implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.removed() || !pair.ownFate().goes()) {
            return;
        }
        if (guarded(pair).isEmpty()) {
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

    /** The workloads that it was for, as far as they stay. */
    private static List<Workload> guarded(ObjectPair pair) {
        KubeObject gone = pair.either();
        Stream<Release> stay = pair.around().allAfter().stream();
        return Scale.scales(gone)
                ? stay.flatMap(release -> release.workloads().stream())
                        .filter(workload -> Reference.to(workload.object()).equals(Scale.target(gone)))
                        .toList()
                : stay.flatMap(release ->
                                release
                                        .selected(Selector.of(gone.fields().at("spec", "selector")), gone.namespace())
                                        .stream())
                        .toList();
    }
}
