package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A budget and what is under it, which another chart of the same environment may have made.
 *
 * @param release whose budget it is
 * @param budget the budget
 * @param scales the workloads under it, and how far they scale
 */
record Protection(Release release, Budget budget, List<Scale> scales) {
    private static final Scene.View<List<Protection>> ALL = Protection::find;

    /** All budgets of a scene, release by release. */
    static List<Protection> in(Scene scene) {
        return scene.view(ALL);
    }

    private static List<Protection> find(Scene scene) {
        Map<String, PodIndex> environments = new HashMap<>();
        for (Release release : scene.releases()) {
            PodIndex pods = environments.computeIfAbsent(release.environment(), environment -> new PodIndex());
            release.scales().forEach(pods::add);
        }
        List<Protection> protections = new ArrayList<>();
        for (Release release : scene.releases()) {
            PodIndex pods = environments.getOrDefault(release.environment(), new PodIndex());
            Budget.of(release)
                    .map(budget -> new Protection(
                            release,
                            budget,
                            pods.candidates(budget.selector(), budget.object().namespace()).stream()
                                    .filter(scale -> budget.protects(scale.workload()))
                                    .toList()))
                    .forEach(protections::add);
        }
        return List.copyOf(protections);
    }

    /** How many pods there are at least, while there are any. */
    long fewest() {
        return scales.stream().mapToLong(Scale::fewest).reduce(0, Protection::sum);
    }

    /** How many pods there are at most. */
    long most() {
        return scales.stream().mapToLong(Scale::most).reduce(0, Protection::sum);
    }

    /** Whether anything changes the number of pods. */
    boolean automatic() {
        return scales.stream().anyMatch(Scale::automatic);
    }

    /** How many of so many pods may be evicted; empty if the budget does not say. */
    OptionalLong evictions(long pods) {
        return budget.evictions(pods);
    }

    /** The workloads as a list in a sentence. */
    String workloads() {
        return scales.stream().map(scale -> scale.workload().toString()).collect(Collectors.joining(", "));
    }

    Place place() {
        return Place.of(release, budget.object());
    }

    /** More pods than Kubernetes could ever count are as many as that: the sum is not to turn negative. */
    private static long sum(long one, long other) {
        return Math.min(Integer.MAX_VALUE, one) + Math.min(Integer.MAX_VALUE, other);
    }
}
