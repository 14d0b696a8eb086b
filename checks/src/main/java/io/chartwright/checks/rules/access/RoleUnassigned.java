package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.Optional;

/** A role that nobody has and no other inherits. */
final class RoleUnassigned implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "role-unassigned",
            Family.ACCESS,
            "Nobody has a role of Argo CD",
            "It reads as if people had these rights, and nobody does.",
            "Give it groups of the identity provider or local accounts, or take it away.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Access.of(scene).ifPresent(access -> access.roles().stream()
                .filter(role -> role.role().groups().isEmpty()
                        && !access.rbac().defaultRole().equals(Optional.of(role.name()))
                        && access.rbac().roles().values().stream()
                                .noneMatch(other -> other.inherits().contains(role.name())))
                .forEach(role -> remarks.add(
                        role.place(),
                        "no group has the role, no other role inherits it, and it is not the default",
                        "name its 'groups', or take it away")));
    }
}
