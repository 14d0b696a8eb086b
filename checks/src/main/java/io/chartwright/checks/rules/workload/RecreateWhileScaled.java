package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** Whoever has several replicas need not go down for an upgrade. */
final class RecreateWhileScaled implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "recreate-while-scaled",
            Family.WORKLOADS,
            "A scaled workload stops all its pods for every rollout",
            "With the strategy Recreate, all replicas go before the first new one comes: every change is an outage, however"
                    + " many replicas there are.",
            "Use RollingUpdate; or run one replica, where two versions must not run side by side.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        release.workloads().stream()
                .filter(workload -> workload.kind().equals("Deployment"))
                .forEach(workload -> {
                    Scale scale = release.scale(workload);
                    if (workload.object()
                                    .fields()
                                    .text("spec", "strategy", "type")
                                    .equals("Recreate")
                            && scale.most() > 1) {
                        remarks.add(
                                workload.object(),
                                workload.object().fields().at("spec", "strategy", "type"),
                                "Recreate stops " + (scale.automatic() ? "up to " : "all ") + scale.most()
                                        + " replicas at once for every rollout",
                                "use RollingUpdate");
                    }
                });
    }
}
