package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;

/** Waves of Applications wait for more than their creation only where Argo CD is told how healthy they are. */
final class OrderNeedsHealthCheck implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.info(
            "order-needs-health-check",
            Family.GITOPS,
            "An order needs a setting of an Argo CD that is not installed from here",
            "Of itself, Argo CD does not ask whether an Application is healthy, so a wave only waits until those of the"
                    + " wave before it are created. Where argocd.install is given, the setting is made.",
            "Have resource.customizations.health.argoproj.io_Application in the config map argocd-cm, then suppress this.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        scene.platform()
                .filter(platform -> platform.argoCd().root())
                .filter(platform -> platform.argoCd().install().isEmpty())
                .ifPresent(platform -> check(platform, remarks));
    }

    private static void check(Platform platform, SceneRemarks remarks) {
        // Said once: it is one setting for all.
        platform.charts().stream()
                .filter(chart -> !chart.after().isEmpty())
                .map(UmbrellaChart::name)
                .findFirst()
                .ifPresent(chart -> remarks.add(
                        Place.setting(chart, "after"),
                        "the order holds only if argocd-cm has resource.customizations.health.argoproj.io_Application",
                        "add the health check of Applications to argocd-cm, and suppress this; or let 'install' of"
                                + " 'argocd' do it"));
    }
}
