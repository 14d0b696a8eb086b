package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** What a release puts into another namespace than its own is worth a look; it may well be meant. */
final class ForeignNamespace implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.info(
            "foreign-namespace",
            Family.NAMES,
            "An object of a release goes to another namespace",
            "Helm and Argo CD look after it all the same, but who looks into the namespace does not see"
                    + " where it comes from, and the project must allow the namespace.",
            "Leave metadata.namespace out, unless the object has to be there.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        Scopes scopes = Scopes.with(release.objects());
        for (KubeObject object : release.objects()) {
            if (!object.namespace().equals(release.namespace()) && !scopes.clusterWide(object)) {
                remarks.add(
                        object,
                        object.fields().at("metadata", "namespace"),
                        "it goes to the namespace '" + object.namespace() + "', and the release to '"
                                + release.namespace() + "'",
                        "leave metadata.namespace out, unless the object has to be there");
            }
        }
    }
}
