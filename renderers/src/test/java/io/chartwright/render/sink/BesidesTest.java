package io.chartwright.render.sink;

import static io.chartwright.render.sink.Rendered.at;
import static io.chartwright.render.sink.Rendered.map;
import static io.chartwright.render.sink.Rendered.name;
import static io.chartwright.render.sink.Rendered.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Finding;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.ChartObjects;
import io.chartwright.model.Manifest;
import io.chartwright.model.Patch;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.SubchartBuilder;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.PlatformRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subchart may have besides its product, as the real Helm renders it. */
class BesidesTest {

    private static final class Builder extends SubchartBuilder<Sink, Builder> {
        private Sink.Stage stage = Sink.Stage.BASE;

        private Builder() {
            super("sink");
        }

        Builder stage(Sink.Stage stage) {
            this.stage = stage;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(Sink product) {
            return new Builder().stage(product.stage());
        }

        @Override
        public Sink product() {
            return new Sink(stage);
        }
    }

    private static Platform platform(Consumer<Builder> besides) {
        return platform(besides, umbrella -> umbrella);
    }

    private static Platform platform(
            Consumer<Builder> besides, Function<UmbrellaChart.Builder, UmbrellaChart.Builder> umbrella) {
        Builder sink = new Builder().in("prod", prod -> prod.stage(Sink.Stage.PROD));
        besides.accept(sink);
        return Platform.named("sinks")
                .repository("https://git.example.com/acme/sinks.git")
                .labels(Map.of("owner", "platform", "cost-center", "1.0"))
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com"))
                .chart(umbrella.apply(UmbrellaChart.named("kitchen")).subchart(sink))
                .build();
    }

    private static Rendered rendered(Platform platform, String environment) {
        FileTree tree = new PlatformRenderer().render(platform);
        assertThat(Rendered.objections(platform, tree)).isEmpty();
        return Rendered.of(platform, tree, "kitchen", environment);
    }

    private static List<Finding> objections(Platform platform) {
        return Rendered.objections(platform, new PlatformRenderer().render(platform));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void labelsAndAnnotationsAreOnEveryObjectAndInNoSelector(String environment) {
        Platform platform = platform(
                sink -> sink.labels(Map.of("owner", "sinkers")).annotations(Map.of("example.com/who", "{{ us }}")),
                umbrella -> umbrella.labels(Map.of("owner", "cooks", "room", "kitchen"))
                        .annotations(Map.of("example.com/who", "cooks", "example.com/since", "2026-11-21")));

        List<Map<String, @Nullable Object>> objects =
                rendered(platform, environment).objects();

        assertThat(objects).hasSizeGreaterThan(15).allSatisfy(object -> {
            assertThat(map(at(object, "metadata", "labels")))
                    .as(name(object))
                    .containsEntry("owner", "sinkers")
                    .containsEntry("room", "kitchen")
                    .containsEntry("cost-center", "1.0");
            assertThat(map(at(object, "metadata", "annotations")))
                    .as(name(object))
                    .containsEntry("example.com/who", "{{ us }}")
                    .containsEntry("example.com/since", "2026-11-21");
            Object selector = at(object, "spec", "selector");
            assertThat(String.valueOf(selector)).doesNotContain("sinkers");
        });
        assertThat(new Rendered(objects).kind("Deployment").objects())
                .isNotEmpty()
                .allSatisfy(deployment -> assertThat(map(at(pod(deployment), "metadata", "labels")))
                        .containsEntry("owner", "sinkers"));
    }

    @Test
    void manifestsAskForValuesThatDifferByEnvironment() {
        String template = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mine\ndata:\n"
                + "  level: {{ .Values.extra.level | quote }}\n";
        String plain =
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: plain\ndata:\n  rule: '{{ $labels.pod }}'\n";
        Platform platform = platform(sink -> sink.values(Map.of("extra", Map.of("level", "low", "other", 3)))
                .manifest("mine", Manifest.template(template))
                .manifest("plain", Manifest.plain(plain))
                .in("prod", prod -> prod.values(Map.of("extra", Map.of("level", "high")))));

        assertThat(at(rendered(platform, "dev").get("ConfigMap", "mine"), "data", "level"))
                .isEqualTo("low");
        assertThat(at(rendered(platform, "prod").get("ConfigMap", "mine"), "data", "level"))
                .isEqualTo("high");
        assertThat(at(rendered(platform, "prod").get("ConfigMap", "plain"), "data", "rule"))
                .isEqualTo("{{ $labels.pod }}");
    }

    @Test
    void helmRefusesAManifestThatIsNoYaml() {
        assertThat(objections(platform(sink -> sink.manifest("bad", Manifest.template("kind: [\n")))))
                .isNotEmpty();
    }

    @Test
    void patchesChangeTheirObjectsAndNothingElse() {
        List<Map<String, Object>> aliases = List.of(Map.of("ip", "10.0.0.1", "hostnames", List.of("{{ a }}")));
        Platform patched = platform(sink -> sink.patch(Patch.of("Deployment")
                        .named("web-front")
                        .add("/spec/template/spec/hostAliases", aliases)
                        .replace("/spec/template/spec/containers/0/imagePullPolicy", "Always")
                        .add("/spec/template/spec/volumes/0", Map.of("name", "first", "emptyDir", Map.of()))
                        .add("/spec/template/spec/volumes/-", Map.of("name", "last", "emptyDir", Map.of()))
                        .remove("/spec/template/spec/containers/0/volumeMounts/0")
                        .add("/metadata/annotations", Map.of("a/b", "1.0"))
                        .test("/metadata/annotations/a~1b", "1.0")
                        .add("/spec/minReadySeconds", 2_000_000))
                .patch(Patch.of("ConfigMap").add("/immutable", true))
                .patch(Patch.of("Job").named("finish").replace("/spec/backoffLimit", 9))
                .patch(Patch.of("Pod").add("/metadata/labels/probe", "yes")));
        Platform plain = platform(sink -> {});
        for (String environment : List.of("dev", "prod")) {
            Rendered after = rendered(patched, environment);
            Rendered before = rendered(plain, environment);

            Map<String, @Nullable Object> web = after.get("Deployment", "kitchen-sink-web-front");
            Map<String, @Nullable Object> was = before.get("Deployment", "kitchen-sink-web-front");
            int volumes = ((List<?>) at(was, "spec", "template", "spec", "volumes")).size();
            int mounts = ((List<?>) at(Rendered.container(was), "volumeMounts")).size();
            assertThat(at(web, "spec", "template", "spec", "hostAliases")).isEqualTo(aliases);
            assertThat(at(web, "spec", "template", "spec", "volumes", 0, "name"))
                    .isEqualTo("first");
            assertThat(at(web, "spec", "template", "spec", "volumes", volumes + 1, "name"))
                    .isEqualTo("last");
            assertThat(at(Rendered.container(web), "imagePullPolicy")).isEqualTo("Always");
            assertThat((List<?>) at(Rendered.container(web), "volumeMounts")).hasSize(mounts - 1);
            assertThat(at(web, "spec", "minReadySeconds")).isEqualTo(2_000_000);
            assertThat(after.kind("ConfigMap").objects())
                    .hasSize(before.kind("ConfigMap").objects().size())
                    .allSatisfy(object -> assertThat(object).containsEntry("immutable", true));
            assertThat(after.kind("Job")
                            .where(job -> Integer.valueOf(9).equals(at(job, "spec", "backoffLimit")))
                            .objects())
                    .hasSize(1);
            assertThat(after.kind("Pod").objects())
                    .allSatisfy(test ->
                            assertThat(at(test, "metadata", "labels", "probe")).isEqualTo("yes"));
            for (String kind : List.of("Service", "StatefulSet", "CronJob", "Ingress", "ServiceAccount")) {
                assertThat(after.kind(kind)).isEqualTo(before.kind(kind));
            }
        }
    }

    @Test
    void unpatchedFilesStayAsTheyAre() {
        FileTree before = new PlatformRenderer().render(platform(sink -> {}));
        FileTree after = new PlatformRenderer()
                .render(platform(
                        sink -> sink.patch(Patch.of("Deployment").named("plain").remove("/spec/replicas"))));
        TreeMap<String, String> changed = new TreeMap<>(after.files());
        changed.entrySet().removeAll(before.files().entrySet());
        assertThat(changed.keySet())
                .containsExactly(
                        "helm/charts/kitchen/charts/sink/templates/_patch.tpl",
                        "helm/charts/kitchen/charts/sink/templates/plain-deployment.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "replace, /spec/nope, there is no 'nope'",
        "remove, /spec/template/spec/containers/3, the list has no item '3'",
        "remove, /spec/template/spec/containers/-, the list has no item '-'",
        "add, /spec/template/spec/containers/2, the list has no item '2'",
        "add, /spec/template/spec/containers/01, the list has no item '01'",
        "add, /spec/replicas/deep, there is nothing below which 'deep' could be",
        "test, /kind, 'kind' is \"Deployment\"",
    })
    void helmSaysWhichPatchLeadsNowhere(String op, String path, String why) {
        Patch.Builder patch = Patch.of("Deployment").named("plain");
        switch (op) {
            case "add" -> patch.add(path, 1);
            case "replace" -> patch.replace(path, 1);
            case "remove" -> patch.remove(path);
            default -> patch.test(path, 1);
        }
        assertThat(objections(platform(sink -> sink.patch(patch)))).isNotEmpty().allSatisfy(problem -> assertThat(
                        problem.message())
                .contains("cannot " + op + " " + path + " of Deployment kitchen-sink-plain: " + why));
    }

    @Test
    void theModelKnowsEveryObjectThatHelmRenders() {
        Platform platform = platform(sink -> {});
        Subchart sink = platform.charts().get(0).subcharts().get(0);
        TreeMap<String, TreeSet<String>> rendered = new TreeMap<>();
        for (String environment : Arrays.asList("dev", "prod")) {
            rendered(platform, environment).objects().forEach(object -> rendered.computeIfAbsent(
                            String.valueOf(object.get("kind")), kind -> new TreeSet<>())
                    .add(name(object).replaceFirst("^kitchen-sink-?", "").replaceFirst("-1$", "")));
        }
        assertThat(ChartObjects.of(sink).names().toString()).isEqualTo(rendered.toString());
    }
}
