package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** A Secret that is named nearly as one that the tree makes is most likely that one. */
final class SecretMissing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "secret-missing",
            Family.REFERENCES,
            "A pod names a Secret by a name that is off by a letter",
            "The pod waits for a Secret that nobody makes. Secrets that are made outside the tree cannot be checked; told is"
                    + " only what is nearly the name of one that the tree makes.",
            "Use the name of the Secret that the tree makes.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        MadeSecrets made = MadeSecrets.by(around.objects());
        for (Workload workload : release.workloads()) {
            DataReference.secrets(workload).stream()
                    .filter(reference -> !reference.optional())
                    .forEach(reference -> check(workload.object(), reference.field(), reference.name(), made, remarks));
        }
        release.all("", "ServiceAccount").forEach(account -> {
            for (Fields pull : account.fields().items("imagePullSecrets")) {
                check(account, pull, pull.text("name"), made, remarks);
            }
        });
    }

    private static void check(KubeObject object, Fields field, String name, MadeSecrets made, ReleaseRemarks remarks) {
        if (made.find(object.namespace(), name).isEmpty()) {
            made.misspelt(object.namespace(), name)
                    .ifPresent(meant -> remarks.add(
                            object,
                            field,
                            "nothing makes a Secret " + name + ", but " + meant.maker() + " makes " + meant.name(),
                            "did you mean " + meant.name() + "?"));
        }
    }
}
