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
import java.util.stream.Stream;

/** Service accounts that pods and bindings name must be there. */
final class ServiceAccountMissing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "service-account-missing",
            Family.REFERENCES,
            "A pod or a binding names a ServiceAccount that is not there",
            "No pod is made under an account that is not there; a binding to one gives its rights to nobody.",
            "Name a ServiceAccount of the same namespace, or add it.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        for (Workload workload : release.workloads()) {
            Fields account = workload.pod().at("serviceAccountName");
            check(workload.object(), account, around, remarks);
        }
        Stream.of("RoleBinding", "ClusterRoleBinding")
                .flatMap(kind -> release.all("rbac.authorization.k8s.io", kind))
                .forEach(binding -> binding.fields().items("subjects").stream()
                        .filter(subject -> subject.text("kind").equals("ServiceAccount"))
                        .filter(subject -> here(subject.text("namespace"), binding))
                        .forEach(subject -> check(binding, subject.at("name"), around, remarks)));
    }

    private static boolean here(String namespace, KubeObject binding) {
        return namespace.isEmpty() || namespace.equals(binding.namespace());
    }

    private static void check(KubeObject object, Fields account, Surroundings around, ReleaseRemarks remarks) {
        String name = account.text();
        boolean unknown =
                around.find("", "ServiceAccount", object.namespace(), name).isEmpty()
                        && !around.incomplete(object.namespace());
        if (!name.isEmpty() && !name.equals("default") && unknown) {
            remarks.add(
                    object,
                    account,
                    "there is no ServiceAccount " + name + " in the namespace " + object.namespace(),
                    Meant.hint(name, around.names("", "ServiceAccount", object.namespace())));
        }
    }
}
