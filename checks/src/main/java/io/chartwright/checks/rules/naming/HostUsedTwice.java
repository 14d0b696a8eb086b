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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            List<String> clusters = Clusters.of(scene, release);
            for (KubeObject object : release.objects()) {
                Set<String> own = new HashSet<>();
                for (Route route : Route.of(object)) {
                    String owner = object.title() + " of the chart " + release.chart() + " in the namespace '"
                            + object.namespace() + "'";
                    Optional<String> other =
                            own.add(route.key()) ? take(taken, clusters, route, owner) : Optional.empty();
                    if (other.isPresent()) {
                        remarks.add(
                                Place.of(release, object).at(route.field()),
                                route.words() + " is taken by " + other.get(),
                                "give one of them another host or another path");
                    }
                }
            }
        }
    }

    /** Takes an address on all clusters; who has it already on one of them. */
    private static Optional<String> take(Map<String, String> taken, List<String> clusters, Route route, String owner) {
        Optional<String> other = Optional.empty();
        for (String cluster : clusters) {
            Optional<String> here = Optional.ofNullable(taken.putIfAbsent(cluster + "\n" + route.key(), owner));
            other = other.or(() -> here);
        }
        return other;
    }
}
