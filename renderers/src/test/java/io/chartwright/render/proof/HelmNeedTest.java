package io.chartwright.render.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Finding;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.tree.FileTree;
import io.chartwright.helm.InProcessHelm;
import io.chartwright.model.Platform;
import io.chartwright.render.PlatformRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelmNeedTest {
    private static final Optional<HelmEngine> HELM = Optional.of(new InProcessHelm());
    private static final String STORAGE = """
                    manifests:
                      storage: |
                        apiVersion: storage.k8s.io/v1
                        kind: StorageClass
                        metadata:
                          name: fast
                        provisioner: disks.example.com
            """;

    /** A chart with one subchart, and something besides, indented as its keys are. */
    private static Platform platform(String besides) {
        String text = """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                environments:
                  prod: { domain: acme.example, revision: v1.0.0 }
                charts:
                  apps:
                    subcharts:
                      page:
                        type: service
                        components:
                          web:
                            image: { repository: acme/page, tag: 1.4.2 }
                            resources: { cpu: 100m, memory: 128Mi }
                            readinessProbe: { command: ["true"] }
                """;
        return PlatformReader.read("platform.yaml", (text + besides).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProductAloneNeedsNoHelm() {
        assertThat(HelmNeed.of(platform(""))).isFalse();
    }

    @Test
    void aManifestMayHoldAnything() {
        assertThat(HelmNeed.of(platform(STORAGE))).isTrue();
    }

    @Test
    void soMayAChartOfOthers() {
        assertThat(HelmNeed.of(platform("""
                      cache: { type: external, repository: https://charts.example.com, version: 1.0.0 }
                """))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/kind, replace, DaemonSet, true",
        "/apiVersion, replace, apps/v2, true",
        "/spec/minReadySeconds, add, 5, false",
        "/metadata/labels/kind, add, page, false"
    })
    void aPatchNeedsItIfItMakesAnotherKindOfAnObject(String path, String op, String value, boolean needed) {
        Platform platform =
                platform("""
                        patches:
                          - { kind: Deployment, name: web, patch: [{ op: %s, path: %s, value: %s }] }
                """.replaceFirst("%s", op).replaceFirst("%s", path).replaceFirst("%s", value));
        assertThat(HelmNeed.of(platform)).isEqualTo(needed);
    }

    @Test
    void aClusterWideManifestIsAllowedHoweverTheTreeIsMade() {
        Platform platform = platform(STORAGE);
        PlatformRenderer renderer = new PlatformRenderer();
        Proven proven = new Validator(HELM).platform(platform, renderer);
        assertThat(proven.verdict().findings()).extracting(Finding::code).doesNotContain("application-not-allowed");
        FileTree rendered = HelmNeed.tree(platform, renderer, HELM);
        assertThat(rendered).isEqualTo(proven.tree());
        assertThat(rendered.text("k8s/gitops/argocd-applications.yaml")).contains("""
                  clusterResourceWhitelist:
                    - group: ""
                      kind: Namespace
                    - group: storage.k8s.io
                      kind: StorageClass
                """);
    }
}
