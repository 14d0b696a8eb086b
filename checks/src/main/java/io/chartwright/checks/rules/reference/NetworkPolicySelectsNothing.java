package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** A network policy must hold for somebody. */
final class NetworkPolicySelectsNothing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "network-policy-selects-nothing",
            Family.REFERENCES,
            "A network policy selects no pods",
            "It holds for nobody: what it should keep out gets in.",
            "Select the labels of the pods that are meant; an empty podSelector takes all pods of the namespace.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        release.all("networking.k8s.io", "NetworkPolicy").forEach(policy -> {
            Fields pods = policy.fields().at("spec", "podSelector");
            Selector selector = Selector.of(pods);
            if (!selector.empty()
                    && around.selected(selector, policy.namespace()).isEmpty()
                    && !around.incomplete(policy.namespace())) {
                remarks.add(
                        policy,
                        pods,
                        "no workload has pods with " + selector,
                        "select labels that the pods of a workload have");
            }
        });
    }
}
