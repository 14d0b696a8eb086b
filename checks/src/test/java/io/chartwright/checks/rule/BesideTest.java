package io.chartwright.checks.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which release a budget or autoscaler counts with that lies beside the charts. */
class BesideTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { matchLabels: { app: web } }
              template: { metadata: { labels: { app: web } } }
            """;

    private static Release release(String chart, String environment, String namespace) {
        return Release.of(
                chart,
                chart,
                environment,
                namespace,
                "1.33",
                Manifests.read(WEB, chart + "/templates/web.yaml", namespace).objects());
    }

    private static KubeObject scaler(String folder, String namespace, String instance) {
        String text = String.format(Locale.ROOT, """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: { name: web, namespace: %s, labels: { app.kubernetes.io/instance: %s } }
                spec:
                  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
                  minReplicas: 2
                  maxReplicas: 6
                """, namespace, instance);
        return Manifests.read(text, folder + "/scalers.yaml", "").objects().get(0);
    }

    private static List<Long> most(Optional<Platform> platform, List<Release> releases, KubeObject manifest) {
        return new Scene(platform, FileTree.of(Map.of()), releases, List.of(manifest))
                .releases().stream()
                        .map(release -> release.scales().get(0).most())
                        .toList();
    }

    @Test
    void theNamespaceTellsTheEnvironment() {
        List<Release> releases = List.of(release("shop", "dev", "shop-dev"), release("shop", "prod", "shop-prod"));

        assertThat(most(Optional.empty(), releases, scaler("k8s/any", "shop-prod", "shop")))
                .containsExactly(1L, 6L);
    }

    @Test
    void theInstanceTellsReleasesOfOneNamespaceApart() {
        List<Release> releases = List.of(release("shop", "prod", "prod"), release("bank", "prod", "prod"));

        assertThat(most(Optional.empty(), releases, scaler("k8s/any", "prod", "bank")))
                .containsExactly(1L, 6L);
        assertThat(most(Optional.empty(), releases, scaler("k8s/any", "prod", "other")))
                .containsExactly(6L, 1L);
    }

    @Test
    void theFolderTellsEnvironmentsOfOneNamespaceApart() {
        Optional<Platform> platform = Optional.of(Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("dev", dev -> dev.domain("dev.example.com").namespace("{chart}"))
                .environment(
                        "prod",
                        prod -> prod.domain("example.com").namespace("{chart}").cluster("https://prod.example.com"))
                .chart(UmbrellaChart.named("shop"))
                .resilience(Resilience.besideCharts())
                .build());
        List<Release> releases = List.of(release("shop", "dev", "shop"), release("shop", "prod", "shop"));

        assertThat(most(platform, releases, scaler("k8s/resilience/prod", "shop", "shop")))
                .containsExactly(1L, 6L);
        assertThat(most(platform, releases, scaler("k8s/elsewhere", "shop", "shop")))
                .containsExactly(6L, 6L);
    }

    @Test
    void renderedManifestsAreTheReleaseItself() {
        List<Release> releases = List.of(release("shop", "prod", "shop-prod"));

        assertThat(most(Optional.empty(), releases, scaler("k8s/rendered/prod/shop", "shop-prod", "shop")))
                .containsExactly(1L);
    }
}
