package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** Disks that pods name must be there. */
final class ClaimMissing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "claim-missing",
            Family.REFERENCES,
            "A pod mounts a PersistentVolumeClaim that is not there",
            "The pod stays pending until somebody makes the claim.",
            "Add the claim, or have a StatefulSet make one for each pod with volumeClaimTemplates.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        for (Workload workload : release.workloads()) {
            String namespace = workload.object().namespace();
            for (Fields volume : workload.pod().items("volumes")) {
                Fields claim = volume.at("persistentVolumeClaim", "claimName");
                if (!claim.text().isEmpty() && !there(claim.text(), namespace, around)) {
                    remarks.add(
                            workload.object(),
                            claim,
                            "there is no PersistentVolumeClaim " + claim.text() + " in the namespace " + namespace,
                            Meant.hint(claim.text(), around.names("", "PersistentVolumeClaim", namespace)));
                }
            }
        }
    }

    private static boolean there(String claim, String namespace, Surroundings around) {
        return around.find("", "PersistentVolumeClaim", namespace, claim).isPresent()
                || around.incomplete(namespace)
                || around.workloads(namespace).stream().anyMatch(workload -> makes(workload.object(), claim));
    }

    /** Whether a StatefulSet makes the claim for one of its pods: {@code data-web-0}. */
    private static boolean makes(KubeObject set, String claim) {
        return set.is("apps", "StatefulSet")
                && set.fields().items("spec", "volumeClaimTemplates").stream()
                        .map(template -> template.text("metadata", "name") + "-" + set.name() + "-")
                        .anyMatch(start -> claim.startsWith(start)
                                && claim.substring(start.length()).matches("\\d+"));
    }
}
