package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Reference;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Autoscalers that come and go, where their workload was there before and stays. One that comes has {@code spec.replicas} go
 * from Git, which the API server fills in with one until somebody else says more (Kubernetes, Horizontal Pod Autoscaling,
 * Migrating Deployments and StatefulSets), unless the Application ignores the field already.
 */
final class Autoscalers implements ObjectHazard {
    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.changed() || !Scale.scales(pair.either())) {
            return;
        }
        Optional<Scale> before = scale(pair.around().allBefore(), pair.either());
        Optional<Scale> after = scale(pair.around().allAfter(), pair.either());
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (!pair.removed() && !before.get().automatic()) {
            comes(before.get(), after.get(), found);
        } else if (pair.removed() && !after.get().automatic()) {
            goes(pair, after.get(), found);
        }
    }

    private static void comes(Scale before, Scale after, Consumer<Hazard> found) {
        String message = after.workload() + " scales from now on, from " + after.least() + " to "
                + Words.counted(after.most(), "pod") + ", where it had " + before.least()
                + Sizes.asked(after.most() - before.most(), after.workload());
        boolean drops = before.least() > 1
                && replicas(before).isPresent()
                && replicas(after).isEmpty();
        found.accept(
                drops
                        ? ObjectHazard.warning(
                                "autoscaler-added",
                                message
                                        + "; all but one of them stop, until it has scaled up again, if spec.replicas goes"
                                        + " before the Application ignores it",
                                "have the Application in Argo CD as it is now before the chart is synced")
                        : ObjectHazard.note("autoscaler-added", message, ""));
    }

    private static void goes(ObjectPair pair, Scale after, Consumer<Hazard> found) {
        OptionalLong replicas = replicas(after);
        if (!pair.ownFate().goes()) {
            String message = pair.ownFate().words() + ", where it goes on scaling " + after.workload();
            String hint = "delete it by hand: kubectl delete " + Words.typed(pair.either());
            found.accept(
                    replicas.isPresent()
                            ? ObjectHazard.warning(
                                    "autoscaler-removed",
                                    message + " against the "
                                            + (replicas.getAsLong() == 1
                                                    ? "replica"
                                                    : replicas.getAsLong() + " replicas")
                                            + " that Git asks for",
                                    hint)
                            : ObjectHazard.note("autoscaler-removed", message, hint));
        } else if (replicas.isPresent()) {
            found.accept(ObjectHazard.note(
                    "autoscaler-removed",
                    after.workload() + " no longer scales: it has " + Words.counted(replicas.getAsLong(), "pod")
                            + " from now on",
                    ""));
        } else {
            found.accept(ObjectHazard.note(
                    "autoscaler-removed",
                    after.workload() + " no longer scales: it keeps as many pods as run then",
                    "say how many in its replicas, or it may fall back to one"));
        }
    }

    /** What Git says, if anything. */
    private static OptionalLong replicas(Scale scale) {
        return scale.workload().object().fields().whole("spec", "replicas");
    }

    /** Of the workload that an autoscaler names. */
    private static Optional<Scale> scale(List<Release> releases, KubeObject scaler) {
        return releases.stream()
                .flatMap(release -> release.scales().stream())
                .filter(scale -> Reference.to(scale.workload().object()).equals(Scale.target(scaler)))
                .findFirst();
    }
}
