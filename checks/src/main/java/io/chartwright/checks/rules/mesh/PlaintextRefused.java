package io.chartwright.checks.rules.mesh;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** Pods without a sidecar cannot encrypt, and strict mTLS turns them away. */
final class PlaintextRefused implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "plaintext-refused",
            Family.MESH,
            "Pods without a sidecar call a port that takes mTLS alone",
            "Jobs opt out of the mesh so that they can end. What they send is not encrypted, and under STRICT the other side"
                    + " closes the connection: the Job fails, and a sync that waits for it with it.",
            "Give Jobs native sidecars, or let the port take plain text: a PeerAuthentication for these pods with portLevelMtls.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {
        Policies policies = new Policies(around);
        PlainCall.of(release, around).forEach((workload, calls) -> calls.stream()
                .filter(call -> call.refused(policies::takesPlaintext))
                .forEach(call -> remarks.add(
                        workload.object(),
                        workload.template(),
                        "its pods have no sidecar, but name " + call.words() + ", which takes mTLS alone",
                        "give them a sidecar that ends with them, or open the port: 'jobs' and 'open' of 'istio' in"
                                + " platform.yaml")));
    }
}
