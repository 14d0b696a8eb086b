package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.function.Consumer;

/**
 * Workloads that no longer roll. How they roll the API server filled in where nobody said it, and what is applied on the server's
 * side, as by all Applications of Chartwright, takes away only what it brought: both together are refused
 * ({@code ValidateDeploymentStrategy} and {@code ValidateStatefulSetSpec} of Kubernetes). Since Argo CD compares on the server's
 * side, too, it then syncs nothing at all of the Application.
 */
final class Strategies implements ObjectHazard {
    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.changed() || Fate.options(pair.either()).contains("Replace=true")) {
            return;
        }
        if (pair.either().is("apps", "Deployment")) {
            stuck(pair, "strategy", "Recreate", List.of("maxSurge", "maxUnavailable"), found);
        } else if (pair.either().is("apps", "StatefulSet")) {
            stuck(pair, "updateStrategy", "OnDelete", List.of("partition"), found);
        }
    }

    /** @param filled what the API server fills in of how a workload rolls */
    private static void stuck(ObjectPair pair, String field, String type, List<String> filled, Consumer<Hazard> found) {
        KubeObject after = pair.after().orElseThrow();
        Fields before = pair.before().orElseThrow().fields().at("spec", field);
        boolean rolled = !before.text("type").equals(type);
        boolean rolls = !after.fields().text("spec", field, "type").equals(type);
        boolean said = filled.stream()
                .allMatch(name -> before.at("rollingUpdate", name).present());
        if (rolled && !rolls && !said) {
            found.accept(ObjectHazard.danger(
                    "strategy-refused",
                    "the API server refuses spec." + field + ".type '" + type + "' beside spec." + field
                            + ".rollingUpdate, which it filled in itself and which no sync takes away: Argo CD syncs nothing"
                            + " of the Application any more",
                    "take it away by hand right before: kubectl patch " + Words.typed(after)
                            + " --type merge -p '{\"spec\":{\"" + field + "\":{\"type\":\"" + type
                            + "\",\"rollingUpdate\":null}}}'"));
        }
    }
}
