package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.Set;

/** Config maps that pods name must be there. */
final class ConfigMapMissing implements SurroundingsRule {
    /** What the cluster itself, or what is installed in it, puts into each namespace. */
    private static final Set<String> EVERYWHERE =
            Set.of("kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert", "istio-ca-crl");

    private static final RuleDoc RULE = RuleDoc.error(
            "config-map-missing",
            Family.REFERENCES,
            "A pod names a ConfigMap that is not there",
            "The pod waits for it and never starts.",
            "Name a ConfigMap of the same namespace, add it, or say optional: true.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        for (Workload workload : release.workloads()) {
            String namespace = workload.object().namespace();
            DataReference.configMaps(workload).stream()
                    .filter(reference -> !reference.optional()
                            && !EVERYWHERE.contains(reference.name())
                            && !around.incomplete(namespace)
                            && around.find("", "ConfigMap", namespace, reference.name())
                                    .isEmpty())
                    .forEach(reference -> remarks.add(
                            workload.object(),
                            reference.field(),
                            "there is no ConfigMap " + reference.name() + " in the namespace " + namespace,
                            Meant.hint(reference.name(), around.names("", "ConfigMap", namespace))));
        }
    }
}
