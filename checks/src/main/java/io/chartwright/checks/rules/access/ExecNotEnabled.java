package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.gitops.Role;

/** Who may open shells needs an Argo CD that can. */
final class ExecNotEnabled implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "exec-not-enabled",
            Family.ACCESS,
            "A role of Argo CD may open shells in containers, which Argo CD cannot",
            "The policy is of no use as long as argocd-cm does not say exec.enabled: \"true\", and becomes so without review"
                    + " on the day that it does.",
            "Take 'exec' from the role, or enable it where Argo CD is installed.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        boolean installed = scene.platform()
                .filter(platform -> platform.argoCd().install().isPresent())
                .isPresent();
        if (installed && !Settings.exec(scene)) {
            Access.of(scene).ifPresent(access -> access.roles().stream()
                    // Whoever may do everything was not given this in particular.
                    .filter(role -> !role.role().inherits().contains(Role.ADMIN))
                    .forEach(role -> check(access, role, remarks)));
        }
    }

    private static void check(Access access, Access.Named role, SceneRemarks remarks) {
        access.applications().stream()
                .filter(application -> access.allows(role.subject(), application, "exec", "create"))
                .findFirst()
                .ifPresent(application -> remarks.add(
                        role.place(),
                        "it may open shells in " + application.object() + ", and argocd-cm does not enable that",
                        "take 'exec' from the grant, or enable it in 'argocd.install'"));
    }
}
