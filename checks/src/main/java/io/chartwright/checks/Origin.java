package io.chartwright.checks;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.platform.PlatformPlace;
import io.chartwright.core.platform.PlatformPlaces;
import io.chartwright.core.problem.Location;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a platform decides what a finding is about: nobody mends a generated file. */
public final class Origin {
    /** The settings that objects of a kind are made from, by kind. */
    private static final Map<String, String> BY_KIND = Map.of(
            "HorizontalPodAutoscaler", "autoscaling",
            "Ingress", "ingress",
            "PodDisruptionBudget", "disruption",
            "ScaledObject", "keda",
            "Service", "service");

    /** The settings that fields of workloads are made from, by a key on the way to the field. */
    private static final Map<String, String> BY_KEY = Map.ofEntries(
            Map.entry("affinity", "placement"),
            Map.entry("env", "env"),
            Map.entry("image", "image"),
            Map.entry("livenessProbe", "livenessProbe"),
            Map.entry("nodeSelector", "placement"),
            Map.entry("priorityClassName", "priorityClassName"),
            Map.entry("readinessProbe", "readinessProbe"),
            Map.entry("replicas", "replicas"),
            Map.entry("resources", "resources"),
            Map.entry("startupProbe", "startupProbe"),
            Map.entry("terminationGracePeriodSeconds", "terminationGracePeriodSeconds"),
            Map.entry("tolerations", "placement"),
            Map.entry("topologySpreadConstraints", "placement"));

    private Origin() {}

    /** The place in the platform that is nearest to what must change. */
    public static Location of(Finding finding, PlatformPlaces places) {
        Place place = finding.place();
        if (finding.rule().family() == Family.SETTINGS) {
            return places.locate(place.field());
        }
        String setting =
                finding.rule().family() == Family.CAPACITY && place.chart().isEmpty() ? "capacity" : setting(place);
        return places.locate(
                new PlatformPlace(place.environments(), place.chart(), place.subchart(), place.component(), setting));
    }

    private static String setting(Place place) {
        if (place.component().isEmpty()) {
            // What is in no file and no object is a setting itself.
            return place.file().isEmpty() && place.object().isEmpty() ? place.field() : "";
        }
        String kind = place.object().replaceFirst("/.*", "");
        List<String> keys = Arrays.asList(place.field().split("[.\\[]"));
        Collections.reverse(keys);
        return BY_KIND.getOrDefault(
                kind,
                keys.stream()
                        .map(BY_KEY::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }
}
