package io.chartwright.render.sink;

import static io.chartwright.render.sink.Rendered.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.helm.InProcessHelm;
import io.chartwright.model.ExternalChart;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.VendoredChart;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.proof.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExternalChartsTest {
    private static final String TEMPLATE = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n"
            + "  name: {{ .Release.Name }}-{{ .Chart.Name }}\ndata:\n  mode: {{ .Values.mode | quote }}\n"
            + "  hosts: {{ .Values.hosts | toJson | quote }}\n";

    private static VendoredChart redis(String template) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: redis\nversion: 21.1.3\n");
        files.put("values.yaml", "mode: single\nhosts: [a, b]\n");
        files.put(
                "values.schema.json",
                "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"mode\": {\"type\":"
                        + " \"string\"}, \"hosts\": {\"type\": \"array\"}, \"global\": {}, \"enabled\": {}}}");
        files.put("templates/cm.yaml", template);
        return new VendoredChart("redis", "21.1.3", files);
    }

    private static Platform platform(ExternalChart.Builder... externals) {
        UmbrellaChart.Builder umbrella = UmbrellaChart.named("kitchen");
        Arrays.stream(externals).forEach(umbrella::external);
        return Platform.named("sinks")
                .repository("https://git.example.com/acme/sinks.git")
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com"))
                .chart(umbrella)
                .build();
    }

    private static ExternalChart.Builder cache() {
        return ExternalChart.named("cache")
                .vendored(redis(TEMPLATE))
                .values(Map.of("mode", "sentinel", "hosts", List.of("x")))
                .in("prod", prod -> prod.values(Map.of("hosts", List.of("y", "z"))));
    }

    @Test
    void aVendoredChartIsRenderedUnderItsAlias() {
        Platform platform = platform(
                cache(), ExternalChart.named("other").vendored(redis(TEMPLATE)).in("dev", dev -> dev.enabled(false)));
        FileTree tree = new PlatformRenderer().render(platform);

        assertThat(Rendered.objections(platform, tree)).isEmpty();
        assertThat(notChecked(platform, tree)).isEmpty();
        Rendered dev = Rendered.of(platform, tree, "kitchen", "dev");
        Rendered prod = Rendered.of(platform, tree, "kitchen", "prod");
        assertThat(at(dev.get("ConfigMap", "kitchen-cache"), "data", "hosts")).isEqualTo("[\"x\"]");
        assertThat(at(prod.get("ConfigMap", "kitchen-cache"), "data", "hosts")).isEqualTo("[\"y\",\"z\"]");
        assertThat(at(prod.get("ConfigMap", "kitchen-cache"), "data", "mode")).isEqualTo("sentinel");
        assertThat(dev.has("ConfigMap", "kitchen-other")).isFalse();
        assertThat(at(prod.get("ConfigMap", "kitchen-other"), "data", "mode")).isEqualTo("single");
        assertThat(tree.text("helm/charts/kitchen/charts/redis/templates/cm.yaml"))
                .isEqualTo(TEMPLATE);
        assertThat(tree.text("helm/charts/kitchen/Chart.yaml")).contains("""
                dependencies:
                  - name: redis
                    version: 21.1.3
                    alias: cache
                    condition: cache.enabled
                """);
    }

    @Test
    void aVendoredChartIsCheckedAsAnyOther() {
        Platform broken = platform(ExternalChart.named("redis").vendored(redis("kind: {{ fail \"no\" }}")));
        Platform misspelt = platform(cache().values(Map.of("mod", "x")));

        for (Platform platform : List.of(broken, misspelt)) {
            assertThat(Rendered.objections(platform, new PlatformRenderer().render(platform)))
                    .isNotEmpty();
        }
    }

    @Test
    void aRemoteChartIsReportedAndTheRestIsChecked() {
        Platform platform = platform(
                cache(),
                ExternalChart.named("queue")
                        .chart("kafka")
                        .version("32.4.3")
                        .repository("oci://registry-1.docker.io/bitnamicharts")
                        .condition("queue-enabled")
                        .enabled(false)
                        .values(Map.of("replicas", 1))
                        .in("prod", prod -> prod.enabled(true).values(Map.of("replicas", 3))));
        FileTree tree = new PlatformRenderer().render(platform);

        assertThat(Rendered.objections(platform, tree)).isEmpty();
        assertThat(Rendered.of(platform, tree, "kitchen", "prod").has("ConfigMap", "kitchen-cache"))
                .isTrue();
        assertThat(notChecked(platform, tree))
                .singleElement()
                .asString()
                .contains("kafka 32.4.3 of oci://registry-1.docker.io/bitnamicharts was not fetched");
        assertThat(tree.text("helm/charts/kitchen/Chart.yaml")).contains("""
                  - name: kafka
                    version: 32.4.3
                    repository: oci://registry-1.docker.io/bitnamicharts
                    alias: queue
                    condition: queue-enabled
                """);
        assertThat(tree.text("helm/charts/kitchen/values.yaml"))
                .contains("queue-enabled: false\nqueue:\n  replicas: 1\n");
        assertThat(tree.text("helm/charts/kitchen/values/prod.yaml"))
                .endsWith("queue-enabled: true\nqueue:\n  replicas: 3\n");
    }

    private static List<String> notChecked(Platform platform, FileTree tree) {
        return new Validator(Optional.of(new InProcessHelm()))
                .platform(platform, tree)
                .coverage()
                .notChecked();
    }
}
