package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Grant;
import io.chartwright.render.resilience.ResilienceManifests;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a policy names what a grant is limited to. A pattern stands in for names only where it catches no other Application of
 * the platform: in a policy's patterns the star takes slashes and hyphens alike, so that {@code *-dev} is {@code us-dev}, too.
 */
final class PolicyObjects {
    private static final String EVERYTHING = "*/*";

    private final Platform platform;
    private final List<ResilienceManifests> beside;

    PolicyObjects(Platform platform, List<ResilienceManifests> beside) {
        this.platform = platform;
        this.beside = List.copyOf(beside);
    }

    /** The Applications, by project and name. */
    List<String> applications(Grant grant) {
        if (grant.environments().isEmpty()) {
            return ofProjects(grant);
        }
        Stream<String> ofCharts = charts(grant).flatMap(chart -> platform.environments().stream()
                .filter(environment -> grant.environments().contains(environment.name()))
                .flatMap(environment -> applications(chart, environment)));
        return Stream.concat(ofCharts, besideCharts(grant)).toList();
    }

    /** Budgets and autoscalers beside the charts belong to no chart, but to an environment. */
    private Stream<String> besideCharts(Grant grant) {
        return grant.charts().isEmpty()
                ? beside.stream()
                        .map(ResilienceManifests::environment)
                        .filter(environment -> grant.environments().contains(environment.name()))
                        .flatMap(environment -> environment.clusters().stream()
                                .map(cluster ->
                                        Resilience.NAME + "/" + environment.applicationOf(Resilience.NAME, cluster)))
                : Stream.empty();
    }

    /** All that belongs to projects, by project and name. */
    List<String> ofProjects(Grant grant) {
        return grant.charts().isEmpty()
                ? List.of(EVERYTHING)
                : charts(grant).map(chart -> chart.name() + "/*").toList();
    }

    /** The projects, by their names. */
    List<String> projects(Grant grant) {
        return grant.charts().isEmpty()
                ? List.of("*")
                : charts(grant).map(UmbrellaChart::name).toList();
    }

    private Stream<UmbrellaChart> charts(Grant grant) {
        return platform.charts().stream()
                .filter(chart -> grant.charts().isEmpty() || grant.charts().contains(chart.name()));
    }

    private Stream<String> applications(UmbrellaChart chart, Environment environment) {
        List<Target> all = Target.of(platform, chart);
        List<String> meant = all.stream()
                .filter(target -> target.environment().equals(environment))
                .map(Target::name)
                .toList();
        String start = chart.name() + "-" + environment.name() + "-";
        boolean several = meant.size() > 1 && meant.stream().allMatch(name -> name.startsWith(start));
        long caught =
                all.stream().filter(target -> target.name().startsWith(start)).count();
        return several && caught == meant.size()
                ? Stream.of(chart.name() + "/" + start + "*")
                : meant.stream().map(name -> chart.name() + "/" + name);
    }
}
