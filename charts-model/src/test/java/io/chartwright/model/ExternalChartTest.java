package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalChartTest {
    private static ExternalChart.Builder remote(String name) {
        return ExternalChart.named(name).version("1.2.3").repository("https://charts.example.com");
    }

    private static VendoredChart vendored(String name, String version, String text) {
        return new VendoredChart(name, version, new TreeMap<>(Map.of("Chart.yaml", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^1.2", "~1.2.3", ">=1.2.3", "1.x", "*", "x", "1", "1.2", "", "latest", "1.2.3 || 2.0.0"})
    void onlyExactVersionsAreTaken(String version) {
        assertThat(Told.by(() -> remote("redis").version(version).get())).containsExactly("version: inexact-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "v1.18.2", "1.2.3-rc.1+build"})
    void exactVersionsAre(String version) {
        assertThat(remote("redis").version(version).get().version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a.example", "file://x", "@alias", "charts.example", "https://me:it@a.example", "oci://"})
    void otherRepositoriesAreRefused(String url) {
        assertThat(Told.by(() -> remote("redis").repository(url).get())).containsExactly("repository: bad-url");
    }

    @Test
    void aChartComesFromOnePlace() {
        assertThat(Told.by(() -> ExternalChart.named("redis").version("1.2.3").get()))
                .containsExactly("missing-value");
        assertThat(Told.by(() ->
                        remote("redis").vendored(vendored("redis", "1.2.3", "")).get()))
                .containsExactly("vendored: ambiguous-value");
        assertThat(Told.by(() -> ExternalChart.named("a")
                        .chart("redis")
                        .version("1.2.4")
                        .vendored(vendored("kafka", "1.2.3", ""))
                        .get()))
                .containsExactly("chart: chart-differs", "version: version-differs");
    }

    @Test
    void differencesLieOverTheBase() {
        ExternalChart chart = remote("redis")
                .values(Map.of("a", Map.of("b", 1, "c", List.of(1)), "d", "e"))
                .in("prod", prod -> prod.values(Map.of("a", Map.of("c", List.of(2)))))
                .in("prod", prod -> prod.values(Collections.singletonMap("d", null)))
                .get();

        assertThat(chart.in("prod").values()).isEqualTo(Values.of(Map.of("a", Map.of("b", 1L, "c", List.of(2)))));
    }

    @Test
    void theSwitchIsNoValue() {
        assertThat(Told.by(() -> remote("redis").values(Map.of("enabled", true)).get()))
                .containsExactly("values.enabled: reserved-key");
        assertThat(remote("redis")
                        .condition("with-redis")
                        .values(Map.of("enabled", true))
                        .get()
                        .condition())
                .isEqualTo("with-redis");
        assertThat(Told.by(() -> remote("redis").condition("redis").get())).containsExactly("condition: bad-condition");
    }

    @Test
    void anUmbrellaHasOneOfEachNameAndFolder() {
        UmbrellaChart.Builder umbrella = UmbrellaChart.named("data")
                .external(remote("redis"))
                .external(remote("redis"))
                .external(remote("other").chart("redis"))
                .external(ExternalChart.named("a").vendored(vendored("kafka", "1.2.3", "x")))
                .external(ExternalChart.named("b").vendored(vendored("kafka", "1.2.4", "y")));

        assertThat(Told.by(umbrella::get))
                .contains("subcharts.redis: duplicate-name", "subcharts.b.chart: duplicate-chart");
    }
}
