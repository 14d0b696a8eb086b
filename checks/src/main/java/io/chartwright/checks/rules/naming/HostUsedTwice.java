package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A path of a host leads to one place. Ingresses of different classes, and routes of different gateways, do not meet.
 */
final class HostUsedTwice implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "host-used-twice",
            Family.NAMES,
            "Two objects of one cluster take the same path of the same host",
            "Which of them answers is up to the controller, and may change with the next sync.",
            "Give one of them another host or another path.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Map<String, String> taken = new HashMap<>();
        for (Release release : scene.releases()) {
            String cluster = Clusters.of(scene, release);
            for (KubeObject object : release.objects()) {
                Set<String> own = new HashSet<>();
                for (Route route : Route.of(object)) {
                    String owner = object.title() + " of the chart " + release.chart() + " in the namespace '"
                            + object.namespace() + "'";
                    String key = cluster + "\n" + route.key();
                    String other = own.add(key) ? taken.putIfAbsent(key, owner) : null;
                    if (other != null) {
                        remarks.add(
                                Place.of(release, object).at(route.field()),
                                route.words() + " is taken by " + other,
                                "give one of them another host or another path");
                    }
                }
            }
        }
    }
}
