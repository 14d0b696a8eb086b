package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.ArrayList;
import java.util.List;

/** What people of a role can do beyond it, since they have another role, too. */
final class RoleWidened implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "role-widened",
            Family.ACCESS,
            "People of a role of Argo CD may do more than it says, by another role",
            "They have the default role, as everybody has, or their group has a second one. Each role by itself is right, and"
                    + " yet none tells what they may do.",
            "Let the role inherit the other, so that it says so; or do without the default role, or give the roles to"
                    + " different groups.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Access.of(scene).ifPresent(access -> {
            byDefault(access, remarks);
            access.roles().forEach(role -> byGroup(access, role, remarks));
        });
    }

    private static void byDefault(Access access, SceneRemarks remarks) {
        List<String> widened = new ArrayList<>();
        List<Access.Answer> example = List.of();
        for (Access.Named role : access.roles()) {
            List<Access.Answer> more = access.answers(
                    role.subject(),
                    answer -> answer.decision().byDefault()
                            && !role.meaning().allows(answer.asked())
                            && !role.meaning().denies(answer.asked()));
            if (!more.isEmpty()) {
                widened.add(role.name());
                example = example.isEmpty() ? more : example;
            }
        }
        if (!widened.isEmpty()) {
            remarks.add(
                    Place.setting("argocd.rbac.defaultRole"),
                    "the default role allows " + String.join(", ", widened) + " more than they say: "
                            + Access.shown(example),
                    "let them inherit it, or do without a default role");
        }
    }

    private static void byGroup(Access access, Access.Named role, SceneRemarks remarks) {
        for (String group : role.role().groups()) {
            List<Access.Answer> more = access.answers(
                    group,
                    answer -> answer.decision().allowed()
                            && !answer.decision().byDefault()
                            && !role.meaning().allows(answer.asked())
                            && !access.policy()
                                    .decide(role.subject(), answer.asked().request())
                                    .allowed());
            if (!more.isEmpty()) {
                remarks.add(
                        role.place(),
                        "people of the group '" + group + "' may do more than the role says: " + Access.shown(more),
                        "the line '"
                                + more.get(0)
                                        .decision()
                                        .line()
                                        .map(Object::toString)
                                        .orElse("")
                                + "' allows it: let the role inherit that one, or give them to different groups");
            }
        }
    }
}
