package io.chartwright.render.sink;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.helm.InProcessHelm;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.proof.Rendering;
import io.chartwright.render.proof.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a release, as the real Helm renders them.
 *
 * @param objects all of them
 */
record Rendered(List<Map<String, @Nullable Object>> objects) {

    static Rendered of(Platform platform, FileTree tree, String chart, String environment) {
        return of(request(platform, tree, chart, environment));
    }

    static HelmRequest request(Platform platform, FileTree tree, String chart, String environment) {
        UmbrellaChart umbrella = platform.charts().stream()
                .filter(one -> one.name().equals(chart))
                .findFirst()
                .orElseThrow();
        Environment where = platform.environments().stream()
                .filter(one -> one.name().equals(environment))
                .findFirst()
                .orElseThrow();
        return Rendering.of(tree, umbrella, where).request();
    }

    /** What Helm itself objects to in any environment. */
    static List<Finding> objections(Platform platform, FileTree tree) {
        return new Validator(Optional.of(new InProcessHelm()))
                .platform(platform, tree).findings().stream()
                        .filter(finding -> finding.rule().family() == Family.RENDERING)
                        .toList();
    }

    static Rendered of(HelmRequest request) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (String document : new InProcessHelm().template(request).split("(?m)^---\n")) {
            if (!document.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
                objects.add(map(plain(YamlReader.read("rendered.yaml", document.getBytes(StandardCharsets.UTF_8))
                        .toData())));
            }
        }
        return new Rendered(objects);
    }

    private static @Nullable Object plain(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put((String) key, plain(value)));
            return plain;
        }
        if (data instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(entry -> plain.add(plain(entry)));
            return plain;
        }
        return data instanceof Long number ? (Object) Math.toIntExact(number) : data;
    }

    Rendered where(Predicate<Map<String, @Nullable Object>> test) {
        return new Rendered(objects.stream().filter(test).toList());
    }

    /** Those of one subchart. */
    Rendered of(String subchart) {
        return where(object -> subchart.equals(at(object, "metadata", "labels", "app.kubernetes.io/name")));
    }

    Rendered kind(String kind) {
        return where(object -> kind.equals(object.get("kind")));
    }

    /** The workloads with pods that stay or come back. */
    Rendered workloads() {
        return where(
                object -> List.of("Deployment", "StatefulSet", "Job", "CronJob").contains(object.get("kind")));
    }

    boolean has(String kind, String name) {
        return !kind(kind).where(object -> name.equals(name(object))).objects.isEmpty();
    }

    Map<String, @Nullable Object> get(String kind, String name) {
        return kind(kind).objects.stream()
                .filter(object -> name.equals(name(object)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in "
                        + kind(kind).objects.stream().map(Rendered::name).toList()));
    }

    static String name(Map<String, @Nullable Object> object) {
        return String.valueOf(at(object, "metadata", "name"));
    }

    /** The pod template of a workload. */
    static Map<String, @Nullable Object> pod(Map<String, @Nullable Object> workload) {
        return map(
                "CronJob".equals(workload.get("kind"))
                        ? at(workload, "spec", "jobTemplate", "spec", "template")
                        : at(workload, "spec", "template"));
    }

    /** The only container of a workload. */
    static Map<String, @Nullable Object> container(Map<String, @Nullable Object> workload) {
        return maps(at(pod(workload), "spec", "containers")).get(0);
    }

    /** What stands at a path of keys and indices; null if nothing does. */
    static @Nullable Object at(@Nullable Object data, Object... path) {
        Object found = data;
        for (Object step : path) {
            if (found instanceof Map<?, ?> map) {
                found = map.get(step);
            } else if (found instanceof List<?> list && step instanceof Integer index) {
                found = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object data) {
        if (data == null) {
            throw new AssertionError("nothing there");
        }
        return (Map<String, @Nullable Object>) data;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> maps(@Nullable Object data) {
        return data == null ? List.of() : (List<Map<String, @Nullable Object>>) data;
    }
}
