package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.Hazard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Subcharts that are gone from a chart, and came back under another name. Names of objects are made of those of their
 * subcharts, so that nothing stays.
 */
final class SubchartNames {
    private SubchartNames() {}

    static List<Hazard> renamed(Release before, Release after) {
        Map<String, List<KubeObject>> gone = subcharts(before);
        Map<String, List<KubeObject>> come = subcharts(after);
        Set<String> both = new HashSet<>(gone.keySet());
        both.retainAll(come.keySet());
        gone.keySet().removeAll(both);
        come.keySet().removeAll(both);
        List<Hazard> hazards = new ArrayList<>();
        gone.forEach((name, objects) -> come.entrySet().stream()
                .filter(other -> alike(objects, other.getValue()))
                .max(Comparator.comparingLong(other -> same(objects, other.getValue())))
                .map(Map.Entry::getKey)
                .ifPresent(other -> {
                    come.remove(other);
                    hazards.add(hazard(name, other, without(objects, after)));
                }));
        return hazards;
    }

    /** Whether at least half of their objects are for the same. */
    private static boolean alike(List<KubeObject> gone, List<KubeObject> come) {
        long same = same(gone, come);
        return same > 0 && same * 2 >= Math.max(gone.size(), come.size());
    }

    /** Manifests of users may have names of their own, which stay. */
    private static List<KubeObject> without(List<KubeObject> objects, Release after) {
        return objects.stream()
                .filter(object -> after.find(object.group(), object.kind(), object.namespace(), object.name())
                        .isEmpty())
                .toList();
    }

    private static Hazard hazard(String old, String now, List<KubeObject> objects) {
        long claims = Data.claims(objects.stream());
        String message = "'" + old + "' seems to be '" + now + "' now: all of its "
                + Words.counted(objects.size(), "object") + " get other names, so all are made anew"
                + (claims == 0 ? "" : ", and " + Words.counted(claims, "claim") + " with their data do not come along");
        String hint = "keep the old name, or copy what is worth it before";
        return claims == 0
                ? ObjectHazard.warning("subchart-renamed", message, hint)
                : ObjectHazard.danger("subchart-renamed", message, hint);
    }

    private static Map<String, List<KubeObject>> subcharts(Release release) {
        Map<String, List<KubeObject>> subcharts = new TreeMap<>();
        for (KubeObject object : release.objects()) {
            String name = object.labels().getOrDefault("app.kubernetes.io/name", "");
            if (!name.isEmpty()) {
                subcharts.computeIfAbsent(name, unused -> new ArrayList<>()).add(object);
            }
        }
        return subcharts;
    }

    private static long same(List<KubeObject> before, List<KubeObject> after) {
        List<String> roles =
                new ArrayList<>(after.stream().map(SubchartNames::role).toList());
        return before.stream().map(SubchartNames::role).filter(roles::remove).count();
    }

    /** What an object is for, whatever its subchart is called: objects without pods have no component. */
    private static String role(KubeObject object) {
        return object.kind() + " " + object.labels().getOrDefault("app.kubernetes.io/component", "");
    }
}
