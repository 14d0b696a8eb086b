package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** One of them decides how many there are. */
final class ScalerAndReplicas implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "scaler-and-replicas",
            Family.AUTOSCALING,
            "A scaled workload also says a number of replicas",
            "Each sync of Argo CD and each upgrade with Helm sets the number back, and the scaler"
                    + " changes it again: under load pods are stopped that were started a minute ago, and the"
                    + " Application is never in sync for long.",
            "Leave replicas out of the workload where a scaler is on.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            scaler.scaled()
                    .filter(scaled -> scaled.workload().scalable())
                    .ifPresent(scaled -> check(scaler, scaled, remarks));
        }
    }

    private static void check(Scaler scaler, Scaler.Scaled scaled, SceneRemarks remarks) {
        Fields replicas = scaled.workload().object().fields().at("spec", "replicas");
        if (replicas.present()) {
            remarks.add(
                    Place.of(scaled.owner(), scaled.workload().object()).at(replicas),
                    "says " + replicas.scalar() + " replicas, and " + scaler.object()
                            + " decides how many there are: each sync undoes what it decided",
                    "leave replicas out where the scaler is on");
        }
    }
}
