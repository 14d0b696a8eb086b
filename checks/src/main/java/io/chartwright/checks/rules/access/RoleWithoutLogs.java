package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** Since Argo CD 3.0, whoever sees an Application does not see its logs. */
final class RoleWithoutLogs implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "role-without-logs",
            Family.ACCESS,
            "A role of Argo CD may see Applications and not their logs",
            "Up to Argo CD 2, logs came with the Applications; now they are a right of their own, which is easily forgotten.",
            "Let it read 'logs', too; or say that it may not, by a permission that denies 'logs', 'get'.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Access.of(scene).ifPresent(access -> access.roles().forEach(role -> check(access, role, remarks)));
    }

    private static void check(Access access, Access.Named role, SceneRemarks remarks) {
        access.applications().stream()
                .filter(Application::ours)
                .filter(application -> access.allows(role.subject(), application, "applications", "get")
                        && !access.allows(role.subject(), application, "logs", "get")
                        && !role.meaning().denies(Asked.of(application, "logs", "get")))
                .findFirst()
                .ifPresent(application -> remarks.add(
                        role.place(),
                        "it may see " + application.object() + ", and not its logs",
                        "add 'logs' to the grant, or the permission { resource: logs, action: get, object: \"*/*\", effect:"
                                + " deny }"));
    }
}
