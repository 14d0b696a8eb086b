package io.chartwright.render.rendered;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.core.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of an object: its data in the order of its template, below a comment that tells where it comes from. */
final class ManifestText {
    private static final String NAMESPACE = "namespace";

    private ManifestText() {}

    static String of(KubeObject object, Release release, boolean clusterWide, String notice) {
        return YamlWriter.write(
                notice + "\nWhat Helm yields of " + template(object, release) + " for " + release.environment() + ".",
                placed(object.fields().value(), clusterWide ? "" : object.namespace()));
    }

    /** The template as the tree has it: Helm begins its path with the chart's name. */
    private static String template(KubeObject object, Release release) {
        int slash = object.source().indexOf('/');
        String chart = "helm/charts/" + release.chart();
        return slash < 0 ? chart : chart + object.source().substring(slash);
    }

    /** With the namespace said, right behind the name; what is cluster-wide has none, whatever its template says. */
    private static @Nullable Object placed(@Nullable Object data, String namespace) {
        if (!(data instanceof Map<?, ?> object) || !(object.get("metadata") instanceof Map<?, ?> metadata)) {
            return data;
        }
        Map<Object, @Nullable Object> said = new LinkedHashMap<>();
        metadata.forEach((key, value) -> {
            if (!NAMESPACE.equals(key)) {
                said.put(key, value);
            }
            if ("name".equals(key) && !namespace.isEmpty()) {
                said.put(NAMESPACE, namespace);
            }
        });
        if (!namespace.isEmpty()) {
            said.putIfAbsent(NAMESPACE, namespace);
        }
        Map<Object, @Nullable Object> placed = new LinkedHashMap<>(object);
        placed.put("metadata", said);
        return placed;
    }
}
