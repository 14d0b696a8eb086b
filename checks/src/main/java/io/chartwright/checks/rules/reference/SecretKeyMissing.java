package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.MadeSecret;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.List;
import java.util.Set;

/** Keys of Secrets that the tree makes must be among those that it makes. */
final class SecretKeyMissing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "secret-key-missing",
            Family.REFERENCES,
            "A pod names a key that its Secret will not have",
            "The pod waits for it and never starts; a single file that is mounted with subPath becomes an empty folder."
                    + " Looked at are Secrets whose keys the tree knows, such as those of ExternalSecrets.",
            "Name a key that the Secret has, or have it made.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        MadeSecrets made = MadeSecrets.by(around.objects());
        for (Workload workload : release.workloads()) {
            for (DataReference reference : DataReference.secrets(workload)) {
                if (!reference.optional()) {
                    made.find(workload.object().namespace(), reference.name())
                            .ifPresent(secret -> check(workload, reference, secret, remarks));
                }
            }
        }
    }

    private static void check(Workload workload, DataReference reference, MadeSecret secret, ReleaseRemarks remarks) {
        secret.keys().ifPresent(keys -> reference.keys().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> remarks.add(
                        workload.object(),
                        reference.field(),
                        "the Secret " + secret.name() + " of " + secret.maker() + " has no key " + key,
                        hint(key, keys))));
    }

    private static String hint(String key, Set<String> keys) {
        return Meant.hint(key, List.copyOf(keys));
    }
}
