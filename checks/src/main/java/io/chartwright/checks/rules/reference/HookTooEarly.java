package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.MadeSecret;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Arrays;
import java.util.Optional;

/** What runs before anything else is installed cannot use what is installed with the rest. */
final class HookTooEarly implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "hook-too-early",
            Family.REFERENCES,
            "A hook runs before what it needs is there",
            "Helm and Argo CD install the rest only when the hook is done, and the hook's pod waits for a config map, a Secret"
                    + " or an account that comes with the rest: the first installation hangs. Later ones work, which hides it.",
            "Run the hook later, as PostSync or in Argo CD's Sync phase with a wave; or make what it needs a hook, too.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        MadeSecrets secrets = MadeSecrets.by(release.objects());
        for (Workload workload : release.workloads()) {
            if (isEarly(workload.object())) {
                check(workload, release, secrets, remarks);
            }
        }
    }

    private static void check(Workload workload, Release release, MadeSecrets secrets, ReleaseRemarks remarks) {
        String namespace = workload.object().namespace();
        for (DataReference reference : DataReference.configMaps(workload)) {
            if (!reference.optional()) {
                needs(workload, reference.field(), release.find("", "ConfigMap", namespace, reference.name()), remarks);
            }
        }
        for (DataReference reference : DataReference.secrets(workload)) {
            if (!reference.optional()) {
                needs(
                        workload,
                        reference.field(),
                        secrets.find(namespace, reference.name()).map(MadeSecret::maker),
                        remarks);
            }
        }
        Fields account = workload.pod().at("serviceAccountName");
        needs(workload, account, release.find("", "ServiceAccount", namespace, account.text()), remarks);
    }

    private static void needs(Workload workload, Fields field, Optional<KubeObject> needed, ReleaseRemarks remarks) {
        needed.filter(object -> !isEarly(object))
                .ifPresent(object -> remarks.add(
                        workload.object(),
                        field,
                        "it runs before the rest is installed, and needs " + object + ", which is part of the rest",
                        "run it later, or make " + object + " a hook of the same phase with a lower weight"));
    }

    private static boolean isEarly(KubeObject object) {
        return names(object, "helm.sh/hook", "pre-install") || names(object, "argocd.argoproj.io/hook", "PreSync");
    }

    private static boolean names(KubeObject object, String annotation, String phase) {
        return Arrays.stream(object.annotations().getOrDefault(annotation, "").split(","))
                .anyMatch(word -> word.strip().equals(phase));
    }
}
