package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;

/** Argo CD asks first whether somebody may see an Application, and only then whether they may do something with it. */
final class RoleWithoutView implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "role-without-view",
            Family.ACCESS,
            "A role of Argo CD may do something with Applications that it may not see",
            "Argo CD refuses to sync, delete, read logs of or open shells in what somebody may not see, unless another group"
                    + " of theirs lets them see it.",
            "Let it 'view' them, too.");
    private static final List<List<String>> NEED_A_VIEW = List.of(
            List.of("applications", "sync"),
            List.of("applications", "override"),
            List.of("applications", "delete"),
            List.of("logs", "get"),
            List.of("exec", "create"));

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Access.of(scene).ifPresent(access -> access.roles().forEach(role -> check(access, role, remarks)));
    }

    private static void check(Access access, Access.Named role, SceneRemarks remarks) {
        for (Application application : access.applications()) {
            if (!access.allows(role.subject(), application, "applications", "get")) {
                for (List<String> need : NEED_A_VIEW) {
                    if (access.allows(role.subject(), application, need.get(0), need.get(1))) {
                        remarks.add(
                                role.place(),
                                "it may not see " + application.object() + ", and yet is allowed '"
                                        + String.join(", ", need) + "'",
                                "add 'view' to the grant");
                        return;
                    }
                }
            }
        }
    }
}
