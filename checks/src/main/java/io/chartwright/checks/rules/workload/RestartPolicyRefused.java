package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** What serves is always started again; what finishes is not. */
final class RestartPolicyRefused implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "restart-policy-refused",
            Family.WORKLOADS,
            "A restart policy does not fit the workload",
            "The API server takes Jobs only with Never or OnFailure, which is not the default, and all that serves only with"
                    + " Always.",
            "Say restartPolicy: Never for Jobs, and nothing for the others.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            String policy = workload.pod().text("restartPolicy");
            boolean always = policy.isEmpty() || policy.equals("Always");
            if (workload.finishes() && always) {
                remarks.add(
                        workload.object(),
                        workload.pod().at("restartPolicy"),
                        policy.isEmpty()
                                ? "there is no restart policy, which means Always, and no Job may have that"
                                : "the restart policy is Always, which no Job may have",
                        "say restartPolicy: Never, or OnFailure");
            } else if (workload.serves() && !always) {
                remarks.add(
                        workload.object(),
                        workload.pod().at("restartPolicy"),
                        "the restart policy is " + policy + ", but a " + workload.kind() + " takes Always alone",
                        "drop restartPolicy");
            }
        }
    }
}
