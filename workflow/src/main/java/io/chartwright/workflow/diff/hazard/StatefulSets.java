package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.function.Consumer;

/**
 * StatefulSets that go. Their claims stay, unless {@code persistentVolumeClaimRetentionPolicy.whenDeleted} is
 * {@code Delete} (Kubernetes, StatefulSets).
 */
final class StatefulSets implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.removed() || !pair.either().is("apps", "StatefulSet")) {
            return;
        }
        if (pair.around().fate() == Fate.KEPT) {
            return; // So do all others, which is told of the environment.
        }
        KubeObject set = pair.before().orElseThrow();
        Fate fate = pair.ownFate();
        List<String> claims = set.fields().items("spec", "volumeClaimTemplates").stream()
                .map(template -> "'" + template.text("metadata", "name") + "'")
                .toList();
        if (!fate.goes()) {
            found.accept(ObjectHazard.warning(
                    "stateful-set-removed",
                    fate.words() + ": its pods run on, and nothing updates them",
                    "delete it by hand: kubectl delete " + Words.typed(set)));
        } else if (claims.isEmpty()) {
            found.accept(ObjectHazard.warning(
                    "stateful-set-removed", fate.words() + ", and its pods; it has no claims of its own", ""));
        } else if (deletesClaims(set.fields())) {
            found.accept(ObjectHazard.danger(
                    "stateful-set-removed",
                    fate.words() + ", its pods, and their claims of " + Words.some(claims)
                            + ", as its persistentVolumeClaimRetentionPolicy says",
                    "set whenDeleted to Retain and sync that first, if anybody needs the data"));
        } else {
            found.accept(
                    ObjectHazard.danger(
                            "stateful-set-removed",
                            fate.words() + ", and its pods; their claims of " + Words.some(claims)
                                    + " stay, and nothing mounts them",
                            "delete the claims by hand once nobody needs their data; one of the same name takes them up again"));
        }
    }

    /** Whether the claims of its pods go with it. */
    static boolean deletesClaims(Fields set) {
        return set.text("spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted")
                .equals("Delete");
    }
}
