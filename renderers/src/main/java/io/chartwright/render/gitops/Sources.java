package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.ValuesSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an Application takes its manifests from: a chart with the values beside it, a chart with values of another
 * repository, or plain manifests.
 */
final class Sources {
    /** The name by which the chart's source refers to the one with the values. */
    private static final String REF = "values";

    private final Platform platform;

    Sources(Platform platform) {
        this.platform = platform;
    }

    /** A state of a repository. */
    private record Origin(String repository, String revision) {}

    /** What goes into the specification: {@code source} or {@code sources}, never both. */
    Map<String, Object> of(Target target) {
        Origin charts = charts(target.environment());
        if (target.environment().rendered()) {
            Map<String, Object> manifests = source(charts);
            manifests.put("path", path(target));
            return Map.of("source", manifests);
        }
        Map<String, Object> chart = source(charts);
        chart.put("path", path(target));
        Optional<Origin> values = values(target.environment());
        chart.put("helm", helm(target, values.isPresent()));
        return values.<Map<String, Object>>map(origin -> {
                    Map<String, Object> referred = source(origin);
                    referred.put("ref", REF);
                    return Map.of("sources", List.of(chart, referred));
                })
                .orElseGet(() -> Map.of("source", chart));
    }

    /** The repositories that it takes anything from. */
    List<String> repositories(Target target) {
        Environment environment = target.environment();
        return Stream.concat(Stream.of(charts(environment)), values(environment).stream())
                .map(Origin::repository)
                .distinct()
                .toList();
    }

    /**
     * The paths whose changes make Argo CD render again, as the annotation has them. Without it, every commit anywhere in the
     * repository renders every Application again. Of several sources each is held against all of the paths, and a relative
     * one would be the whole repository to a source without a path: then all of them start at the root.
     */
    String paths(Target target) {
        if (target.environment().rendered()) {
            return ".";
        }
        String chart = values(target.environment()).isPresent() ? "/" + path(target) : ".";
        return chart + ";/helm/environments/" + target.environment().name();
    }

    private Origin charts(Environment environment) {
        return new Origin(platform.repositoryOf(environment), environment.revision());
    }

    /** Where its values are, if not beside the charts. */
    private Optional<Origin> values(Environment environment) {
        Origin charts = charts(environment);
        return environment
                .values()
                .map(values -> origin(values, charts))
                .filter(origin -> !environment.rendered() && !origin.equals(charts));
    }

    private static Origin origin(ValuesSource values, Origin charts) {
        return new Origin(values.repository(), values.revision().orElse(charts.revision()));
    }

    private static String path(Target target) {
        return target.environment().rendered()
                ? target.environment().renderedFolder(target.umbrella().name())
                : "helm/charts/" + target.umbrella().name();
    }

    private static Map<String, Object> source(Origin origin) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("repoURL", origin.repository());
        source.put("targetRevision", origin.revision());
        return source;
    }

    private static Map<String, Object> helm(Target target, boolean referred) {
        String environment = target.environment().name();
        Map<String, Object> helm = new LinkedHashMap<>();
        helm.put("releaseName", target.umbrella().name());
        target.domain().ifPresent(domain -> {
            Map<String, Object> parameter = new LinkedHashMap<>();
            parameter.put("name", "global.domain");
            parameter.put("value", domain);
            helm.put("parameters", List.of(parameter));
        });
        helm.put(
                "valueFiles",
                List.of(
                        (referred ? "$" + REF + "/" + path(target) + "/" : "") + "values/" + environment + ".yaml",
                        (referred ? "$" + REF : "") + "/helm/environments/" + environment + "/values.yaml"));
        return helm;
    }
}
