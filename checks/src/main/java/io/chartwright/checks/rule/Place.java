package io.chartwright.checks.rule;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import java.util.List;

/**
 * Where a finding stands. Every part may be empty.
 *
 * @param file a file of the tree, such as {@code helm/charts/shop/charts/web/templates/deployment.yaml}
 * @param environments the environments in which it is found, in order of promotion
 * @param chart the umbrella chart, or the only chart
 * @param subchart the subchart
 * @param component the component, as the label {@code app.kubernetes.io/component} has it
 * @param object the object: {@code Deployment/web}
 * @param field the field of the object: {@code spec.replicas}
 */
public record Place(
        String file,
        List<String> environments,
        String chart,
        String subchart,
        String component,
        String object,
        String field) {
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String NAME = "app.kubernetes.io/name";
    private static final String SUBCHARTS = "/charts/";

    public Place {
        environments = List.copyOf(environments);
    }

    /** A file of the tree. */
    public static Place file(String path) {
        return new Place(path, List.of(), "", "", "", "", "");
    }

    /** An environment as a whole. */
    public static Place environment(String name) {
        return new Place("", List.of(name), "", "", "", "", "");
    }

    /** An object of a release, or one beside its chart. */
    public static Place of(Release release, KubeObject object) {
        return new Place(
                object.source(),
                release.environment().isEmpty() ? List.of() : List.of(release.environment()),
                release.chart(),
                subchart(release, object),
                object.labels().getOrDefault(COMPONENT, ""),
                object.title(),
                "");
    }

    /** A whole release. */
    public static Place of(Release release) {
        return new Place(
                "",
                release.environment().isEmpty() ? List.of() : List.of(release.environment()),
                release.chart(),
                "",
                "",
                "",
                "");
    }

    /** A setting of an umbrella chart, by its path below the chart in the platform, such as {@code after}. */
    public static Place setting(String chart, String path) {
        return new Place("", List.of(), chart, "", "", "", path);
    }

    /** An object of the tree that is no part of a chart. */
    public static Place of(KubeObject manifest) {
        return new Place(manifest.source(), List.of(), "", "", "", manifest.title(), "");
    }

    /** A setting of the platform, by its model path, such as {@code checks.suppressions.0}: it is told as the field. */
    public static Place setting(String modelPath) {
        return new Place("", List.of(), "", "", "", "", modelPath);
    }

    /** A field of the same object. */
    public Place at(Fields field) {
        return at(field.path());
    }

    /** A field of the same object. */
    public Place at(String field) {
        return new Place(file, environments, chart, subchart, component, object, field);
    }

    /** The same in other environments. */
    public Place in(List<String> environments) {
        return new Place(file, environments, chart, subchart, component, object, field);
    }

    /** The same, with another name for the file. */
    public Place inFile(String file) {
        return new Place(file, environments, chart, subchart, component, object, field);
    }

    /** What lies beside a chart says in its labels which subchart it is for. */
    private static String subchart(Release release, KubeObject object) {
        boolean beside = release.beside().stream().anyMatch(one -> one == object);
        return beside ? object.labels().getOrDefault(NAME, "") : subchart(object.source());
    }

    /** The subchart whose template this is: the first below the umbrella; deeper ones belong to it. */
    private static String subchart(String source) {
        int start = source.indexOf(SUBCHARTS);
        if (start < 0) {
            return "";
        }
        int end = source.indexOf('/', start + SUBCHARTS.length());
        return end < 0 ? "" : source.substring(start + SUBCHARTS.length(), end);
    }
}
