package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** A Role that a binding names must be there; ClusterRoles may have been there before. */
final class RoleMissing implements SurroundingsRule {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final RuleDoc RULE = RuleDoc.error(
            "role-missing",
            Family.REFERENCES,
            "A RoleBinding names a Role that is not there",
            "The binding gives nobody any rights: the program is refused by the API server.",
            "Name a Role of the same namespace, or add it.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        release.all(RBAC, "RoleBinding").forEach(binding -> {
            String name = binding.fields().text("roleRef", "name");
            if (binding.fields().text("roleRef", "kind").equals("Role")
                    && !name.isEmpty()
                    && around.find(RBAC, "Role", binding.namespace(), name).isEmpty()
                    && !around.incomplete(binding.namespace())) {
                remarks.add(
                        binding,
                        binding.fields().at("roleRef", "name"),
                        "there is no Role " + name + " in the namespace " + binding.namespace(),
                        Meant.hint(name, around.names(RBAC, "Role", binding.namespace())));
            }
        });
    }
}
