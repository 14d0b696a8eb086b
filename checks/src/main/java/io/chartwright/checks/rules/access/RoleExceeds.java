package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;

/** Whoever has a role must not be able to do more by it than it says, and nothing that it forbids. */
final class RoleExceeds implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "role-exceeds",
            Family.ACCESS,
            "The policy allows more than a role of Argo CD says",
            "Whoever reads the role takes its people for less able than they are. A pattern may catch too much, since its"
                    + " star takes slashes and hyphens, too; and what the default role allows, no role can forbid.",
            "Name what is meant, without patterns that catch more, or say in the role what is so.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Access.of(scene).ifPresent(access -> access.roles().forEach(role -> check(access, role, remarks)));
    }

    private static void check(Access access, Access.Named role, SceneRemarks remarks) {
        List<Access.Answer> more = access.answers(
                role.subject(),
                answer -> answer.decision().allowed()
                        && !role.meaning().allows(answer.asked())
                        && (!answer.decision().byDefault() || role.meaning().denies(answer.asked())));
        if (!more.isEmpty()) {
            Access.Answer first = more.get(0);
            String line = first.decision().line().map(Object::toString).orElse("");
            remarks.add(
                    role.place(),
                    "the policy allows " + role.subject() + " more than the role says: " + Access.shown(more),
                    first.decision().byDefault()
                            ? "the default role allows it by '" + line
                                    + "', and nobody can be denied that: take it from" + " the default role"
                            : "the line '" + line + "' allows it: narrow it, or say it in the role");
        }
    }
}
