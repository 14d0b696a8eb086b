package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;

/** Whoever has a role must be able to do what it says: alone, and as one of each of its groups. */
final class RoleFallsShort implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "role-falls-short",
            Family.ACCESS,
            "The policy does not allow what a role of Argo CD says",
            "Its people are refused what they were promised. A line of another role of the same group may deny it, and one"
                    + " that denies counts more than any that allows.",
            "Take the line away that denies it, give the roles to different groups, or say in the role what is so.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Access.of(scene).ifPresent(access -> access.roles().forEach(role -> check(access, role, remarks)));
    }

    private static void check(Access access, Access.Named role, SceneRemarks remarks) {
        for (String subject : role.subjects()) {
            List<Access.Answer> refused = access.answers(
                    subject,
                    answer -> !answer.decision().allowed() && role.meaning().allows(answer.asked()));
            if (!refused.isEmpty()) {
                remarks.add(
                        role.place(),
                        "the policy refuses " + subject + " what the role says: " + Access.shown(refused),
                        hint(refused.get(0)));
                return;
            }
        }
    }

    private static String hint(Access.Answer refused) {
        return refused.decision()
                .line()
                .map(line -> "the line '" + line + "' denies it: take it away, or the group from one of its roles")
                .orElse("no line of argocd-rbac-cm allows it: generate the tree anew");
    }
}
