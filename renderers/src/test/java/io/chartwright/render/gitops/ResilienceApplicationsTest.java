package io.chartwright.render.gitops;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.render.PlatformRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResilienceApplicationsTest {
    private static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            resilience: {}
            environments:
              edge:
                domain: edge.example.com
                fleet: { clusters: [edge-1, edge-2] }
                sync: { cascade: none }
            charts:
              shop:
                subcharts:
                  web:
                    type: service
                    components:
                      web:
                        image: { repository: acme/web, tag: 1.0.0 }
                        resources: { cpu: 100m, memory: 128Mi }
                        replicas: 2
                        ports: { http: 8080 }
            """;

    @Test
    void inAFleetEachSaysItsClusterAndKeepsWhatTheEnvironmentKeeps() {
        assertThat(applications()).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains(
                        "  labels:\n    app.kubernetes.io/part-of: resilience\n    environment: edge\n    cluster: edge-")
                .doesNotContain("finalizers"));
    }

    private static List<String> applications() {
        String text = requireNonNull(new PlatformRenderer()
                .render(PlatformReader.read("platform.yaml", PLATFORM.getBytes(StandardCharsets.UTF_8)))
                .text("k8s/gitops/argocd-applications.yaml"));
        return Stream.of(text.split("(?m)^---\n"))
                .filter(document ->
                        document.contains("kind: Application\n") && document.contains("  name: resilience-"))
                .toList();
    }
}
