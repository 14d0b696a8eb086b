package io.chartwright.checks.rules.mesh;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** Pods without a sidecar have no identity, and a policy that lets in by identity turns them away. */
final class IdentityDemanded implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "identity-demanded",
            Family.MESH,
            "Pods without a sidecar call a port that lets in by identity",
            "An AuthorizationPolicy that allows some callers denies all others. Namespaces, principals and service accounts"
                    + " are read from a sidecar's certificate, so pods without one are nobody: they get 403, or a closed"
                    + " connection.",
            "Give Jobs native sidecars, or allow the port to everybody: a rule with 'to' and without 'from'.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {
        Policies policies = new Policies(around);
        PlainCall.of(release, around).forEach((workload, calls) -> calls.stream()
                .filter(call -> call.refused(policies::takesStrangers))
                .forEach(call -> remarks.add(
                        workload.object(),
                        workload.template(),
                        "its pods have no sidecar, and so no identity, but name " + call.words()
                                + ", which lets in by identity",
                        "give them a sidecar that ends with them, or open the port: 'jobs' and 'open' of 'istio' in"
                                + " platform.yaml")));
    }
}
