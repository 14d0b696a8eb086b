package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** A rollout must be allowed to add a pod or to take one away. */
final class RolloutImpossible implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "rollout-impossible",
            Family.WORKLOADS,
            "A rollout may neither add a pod nor take one away",
            "With maxSurge and maxUnavailable both 0, no pod can ever be replaced; the API server refuses the workload.",
            "Allow one of both: maxSurge: 1 keeps all replicas serving.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            Fields rolling = rolling(workload);
            if (nothing(rolling.at("maxSurge")) && nothing(rolling.at("maxUnavailable"))) {
                remarks.add(
                        workload.object(),
                        rolling,
                        "maxSurge is " + rolling.scalar("maxSurge") + " and maxUnavailable is "
                                + rolling.scalar("maxUnavailable"),
                        "say maxSurge: 1");
            }
        }
    }

    private static Fields rolling(Workload workload) {
        String strategy = workload.kind().equals("Deployment") ? "strategy" : "updateStrategy";
        return workload.object().fields().at("spec", strategy, "rollingUpdate");
    }

    private static boolean nothing(Fields amount) {
        return amount.scalar().matches("0+%?");
    }
}
