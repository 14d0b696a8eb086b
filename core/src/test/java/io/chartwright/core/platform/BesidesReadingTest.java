package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.ExternalChart;
import io.chartwright.model.Manifest;
import io.chartwright.model.Patch;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of others, and what a subchart has besides its product. */
class BesidesReadingTest {
    private static final ProductTypes SHOP = new ProductTypes(new TreeMap<>(Map.of("shop", Shop.class)));
    private static final String HEAD = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            labels: { team: data }
            environments:
              dev: { domain: dev.acme.example }
              prod: { domain: acme.example }
            charts:
              data:
                annotations: { acme.example/owner: "me" }
                subcharts:
            """;

    @TempDir
    private Path folder;

    private Platform read(String subcharts) throws IOException {
        Path file = Files.writeString(folder.resolve("platform.yaml"), HEAD + subcharts.indent(6));
        return PlatformReader.read(file, SHOP);
    }

    private List<String> told(String subcharts) {
        ProblemsException e = catchThrowableOfType(ProblemsException.class, () -> read(subcharts));
        assertThat(e).isNotNull();
        return e.problems().stream()
                .map(problem -> problem.location().line() - 10 + ": " + problem.code())
                .toList();
    }

    @Test
    void aRemoteChartIsReadWithItsValues() throws IOException {
        Platform platform = read("""
                cache:
                  type: external
                  chart: redis
                  version: 21.1.3
                  repository: oci://registry-1.docker.io/bitnamicharts
                  enabled: no
                  values: { auth: { enabled: off, name: a }, ratio: 0.5, list: [1, 2], gone: ~ }
                  environments:
                    prod: { enabled: yes, values: { auth: { name: ~ }, list: [3] } }
                """);

        ExternalChart chart = platform.charts().get(0).externals().get(0);
        assertThat(chart.name()).isEqualTo("cache");
        assertThat(chart.chart()).isEqualTo("redis");
        assertThat(chart.condition()).isEqualTo("cache.enabled");
        assertThat(chart.base().enabled()).isFalse();
        assertThat(chart.base().values().tree())
                .containsEntry("auth", Map.of("enabled", false, "name", "a"))
                .containsEntry("ratio", new BigDecimal("0.5"))
                .containsEntry("list", List.of(1L, 2L))
                .containsEntry("gone", null);
        assertThat(chart.in("dev")).isEqualTo(chart.base());
        assertThat(chart.in("prod").enabled()).isTrue();
        assertThat(chart.in("prod").values().tree())
                .containsEntry("auth", Map.of("enabled", false))
                .containsEntry("list", List.of(3L));
        assertThat(platform.metadata().labels()).containsEntry("team", "data");
        assertThat(platform.charts().get(0).metadata().annotations()).containsEntry("acme.example/owner", "me");
    }

    @Test
    void aVendoredChartIsReadFromBesideThePlatform() throws IOException {
        Path redis = Files.createDirectories(folder.resolve("vendor/redis"));
        Files.writeString(redis.resolve("Chart.yaml"), "apiVersion: v2\nname: redis\nversion: 21.1.3\n");

        ExternalChart chart = read("cache: { type: external, vendored: vendor/redis }")
                .charts()
                .get(0)
                .externals()
                .get(0);

        assertThat(chart.chart()).isEqualTo("redis");
        assertThat(chart.version()).isEqualTo("21.1.3");
        assertThat(chart.vendored()).isPresent();
        assertThat(told("cache: { type: external, vendored: vendor/redis, version: 21.1.4, chart: kafka }"))
                .containsExactlyInAnyOrder("1: chart-differs", "1: version-differs");
    }

    @Test
    void aLinkThatLeavesTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("outside"), Path.of("/usr"));

        assertThat(told("cache: { type: external, vendored: outside }")).containsExactly("1: unsafe-path");
    }

    @Test
    void mistakesOfExternalChartsAreLocated() {
        assertThat(told("""
                one:
                  type: external
                  repo: https://charts.example.com
                two:
                  type: external
                  repository: http://charts.example.com
                  version: 1.2.x
                  values: { enabled: true }
                  environments:
                    prod: { version: 2.0.0, value: {} }
                    pord: { enabled: false }
                three:
                  type: external
                  repository: https://me:secret@charts.example.com
                  values: 3
                four: { type: externl }
                """))
                .containsExactly(
                        "1: missing-value",
                        "1: missing-value",
                        "3: unknown-field",
                        "6: bad-url",
                        "7: inexact-version",
                        "8: reserved-key",
                        "10: not-overridable",
                        "10: unknown-field",
                        "11: unknown-environment",
                        "12: missing-value",
                        "14: bad-url",
                        "15: wrong-type",
                        "16: unknown-type");
    }

    @Test
    void additionsAreRead() throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), "kind: PrometheusRule\n");
        Subchart shop = read("""
                shop:
                  type: shop
                  labels: { tier: 1 }
                  annotations: { acme.example/a: b }
                  values: { extra: { level: low } }
                  manifests:
                    mine: |
                      kind: ConfigMap
                    rules: { file: rules.yaml, plain: true }
                  patches:
                    - kind: Deployment
                      name: web
                      patch:
                        - { op: add, path: /spec/a, value: { b: [1] } }
                        - { op: remove, path: /spec/c }
                        - { op: test, path: /spec/d, value: null }
                  environments:
                    prod: { values: { extra: { level: high } } }
                  store: { host: db.example, port: 1 }
                """).charts().get(0).subcharts().get(0);

        assertThat(shop.additions().metadata().labels()).containsEntry("tier", "1");
        assertThat(shop.additions().metadata().annotations()).containsEntry("acme.example/a", "b");
        assertThat(shop.additions().manifests())
                .containsEntry("mine", Manifest.template("kind: ConfigMap\n"))
                .containsEntry("rules", Manifest.plain("kind: PrometheusRule\n"));
        assertThat(shop.additions().patches())
                .containsExactly(Patch.of("Deployment")
                        .named("web")
                        .add("/spec/a", Map.of("b", List.of(1)))
                        .remove("/spec/c")
                        .test("/spec/d", null)
                        .build());
        assertThat(shop.in("dev").values().tree()).containsEntry("extra", Map.of("level", "low"));
        assertThat(shop.in("prod").values().tree()).containsEntry("extra", Map.of("level", "high"));
    }

    @Test
    void mistakesOfAdditionsAreLocated() {
        assertThat(told("""
                shop:
                  type: shop
                  labels: { app.kubernetes.io/name: x, "a b": c }
                  values: { web: {} }
                  manifests:
                    Mine: "kind: ConfigMap"
                    two: { text: a, file: b }
                    gone: { file: ../x.yaml }
                    none: {}
                  patches: { kind: Deployment }
                  environments:
                    prod: { labels: { a: b } }
                """))
                .contains(
                        "3: reserved-key",
                        "3: bad-label",
                        "6: bad-name",
                        "7: ambiguous-value",
                        "8: unsafe-path",
                        "9: missing-value",
                        "10: wrong-type",
                        "12: not-overridable");
    }
}
