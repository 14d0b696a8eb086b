package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Platform;

/** Only an Application that brings others can make them wait for each other. */
final class OrderWithoutRoot implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "order-without-root",
            Family.GITOPS,
            "An umbrella chart comes after others, and nothing keeps the order",
            "The order becomes sync waves of Applications. Waves mean something among what one parent brings; applied by"
                    + " hand, all Applications start at once.",
            "Say argocd.root: true, or bring the Applications by a root of your own and suppress this.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        scene.platform().filter(platform -> !platform.argoCd().root()).ifPresent(platform -> check(platform, remarks));
    }

    private static void check(Platform platform, SceneRemarks remarks) {
        platform.charts().stream()
                .filter(chart -> !chart.after().isEmpty())
                .forEach(chart -> remarks.add(
                        Place.setting(chart.name(), "after"),
                        "it comes after " + String.join(", ", chart.after()) + ", but no root makes it wait",
                        "say 'root: true' in 'argocd'"));
    }
}
