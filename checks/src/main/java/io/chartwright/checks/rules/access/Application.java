package io.chartwright.checks.rules.access;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.model.UmbrellaChart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An Application as policies know it.
 *
 * @param project its project
 * @param name its name
 * @param environment the platform's environment that it is for; empty for those of others
 */
record Application(String project, String name, String environment) {
    private static final String OTHERS = "project-of-others";

    String object() {
        return project + "/" + name;
    }

    boolean ours() {
        return !environment.isEmpty();
    }

    /** All that the tree has or its ApplicationSets make, and some of others whose names are likely to be caught with them. */
    static List<Application> of(Scene scene, Platform platform) {
        Set<Application> all = new LinkedHashSet<>();
        scene.manifests().stream()
                .filter(object -> object.is("argoproj.io", "Application"))
                .forEach(object -> all.add(of(object, platform)));
        for (UmbrellaChart chart : platform.charts()) {
            for (Environment environment : platform.environments()) {
                if (all.stream()
                        .noneMatch(one ->
                                one.project.equals(chart.name()) && one.environment.equals(environment.name()))) {
                    all.addAll(made(chart, environment));
                }
            }
        }
        Set<String> projects = platform.charts().stream()
                .map(UmbrellaChart::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        projects.add(OTHERS);
        for (String project : projects) {
            all.add(new Application(project, "of-others", ""));
            platform.environments()
                    .forEach(environment -> all.add(new Application(project, "of-others-" + environment.name(), "")));
        }
        return List.copyOf(all);
    }

    private static Application of(KubeObject object, Platform platform) {
        String project = object.fields().text("spec", "project");
        String environment = object.labels().getOrDefault("environment", "");
        boolean ours = (project.equals(Resilience.NAME)
                        || platform.charts().stream()
                                .anyMatch(chart -> chart.name().equals(project)))
                && platform.environments().stream().anyMatch(one -> one.name().equals(environment));
        return new Application(project, object.name(), ours ? environment : "");
    }

    /** Those that ApplicationSets will make. */
    private static List<Application> made(UmbrellaChart chart, Environment environment) {
        return environment.clusters().stream()
                .map(cluster -> new Application(
                        chart.name(), environment.applicationOf(chart.name(), cluster), environment.name()))
                .toList();
    }
}
