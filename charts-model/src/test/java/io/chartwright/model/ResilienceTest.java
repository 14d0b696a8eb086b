package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where budgets and autoscalers may lie beside the charts. */
class ResilienceTest {

    private static Resilience in(Map<String, String> folders) {
        return new Resilience(new TreeMap<>(folders));
    }

    private static Platform platform(Resilience resilience, String chart) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com"))
                .chart(UmbrellaChart.named(chart))
                .resilience(resilience)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k8s", "k8s/", "resilience", "/k8s/a", "../k8s/a", "k8s/../a", "k8s/A", "k8s//a", "k8s/a/", ""})
    void aFolderIsBelowK8s(String folder) {
        assertThat(Told.by(() -> in(Map.of("prod", folder)))).containsExactly("folders.prod: bad-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/gitops", "k8s/gitops/prod", "k8s/rendered", "k8s/rendered/prod/apps"})
    void aFolderIsNobodyElses(String folder) {
        assertThat(Told.by(() -> in(Map.of("prod", folder)))).containsExactly("folders.prod: folder-taken");
    }

    @Test
    void anEnvironmentHasAFolderOfItsNameUnlessSaidOtherwise() {
        Resilience resilience = in(Map.of("prod", "k8s/resilience"));

        assertThat(resilience.folderOf("prod")).isEqualTo("k8s/resilience");
        assertThat(resilience.folderOf("dev")).isEqualTo("k8s/resilience/dev");
    }

    @Test
    void aFolderMayBeBelowThatOfAnother() {
        assertThat(platform(in(Map.of("prod", "k8s/resilience")), "apps").resilience())
                .isPresent();
    }

    @Test
    void environmentsShareNoFolder() {
        assertThat(Told.by(() -> platform(in(Map.of("prod", "k8s/resilience/dev")), "apps")))
                .containsExactly("resilience.folders.prod: duplicate-folder");
        assertThat(Told.by(() -> platform(in(Map.of("dev", "k8s/a", "prod", "k8s/a")), "apps")))
                .containsExactly("resilience.folders.prod: duplicate-folder");
    }

    @Test
    void foldersAreOfKnownEnvironments() {
        assertThat(Told.by(() -> platform(in(Map.of("pord", "k8s/a")), "apps")))
                .containsExactly("resilience.folders.pord: unknown-environment");
    }

    @Test
    void theProjectsNameIsNoChartsName() {
        assertThat(Told.by(() -> platform(Resilience.besideCharts(), "resilience")))
                .containsExactly("charts.resilience: name-taken");
    }
}
