package io.chartwright.render.sink;

import static io.chartwright.render.sink.Rendered.at;
import static io.chartwright.render.sink.Rendered.map;
import static io.chartwright.render.sink.Rendered.maps;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.Platform;
import io.chartwright.render.PlatformRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Budgets and autoscalers in charts, from values where environments differ in them, and beside the charts, with what Argo CD
 * is told of them.
 */
class ResilienceBesideTest {
    private static final Set<String> KINDS = Set.of("PodDisruptionBudget", "HorizontalPodAutoscaler", "ScaledObject");

    private static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            %s
            argocd: { root: true }
            environments:
              quiet: { domain: quiet.example.com }
              test:
                domain: test.example.com
                repository: https://git.example.com/acme/test.git
              prod:
                domain: example.com
                revision: v1.0.0
                fleet: { clusters: [north, south] }
            charts:
              apps:
                subcharts:
                  an-extraordinarily-long-name:
                    type: service
                    components:
                      web: &small
                        image: { registry: ghcr.io, repository: acme/web, tag: 1.0.0 }
                        resources: { cpu: 100m, memory: 128Mi }
                        ports: { http: 8080 }
                        readinessProbe: { path: /ready, port: http }
                      an-extraordinarily-long-name-x: *small
                    environments:
                      test:
                        components:
                          web: { autoscaling: { min: 2, max: 3, cpu: 60% } }
                          an-extraordinarily-long-name-x: { replicas: 2 }
                      prod:
                        components:
                          web:
                            autoscaling:
                              min: 2
                              max: 5
                              memory: 70%
                              metrics:
                                - { containerResource: cpu, averageValue: 80m }
                                - { pods: load, selector: { kind: user }, averageValue: 10 }
                              behavior: { scaleDown: { selectPolicy: disabled } }
                            disruption: { maxUnavailable: 50%, unhealthyPodEvictionPolicy: if-healthy-budget }
                          an-extraordinarily-long-name-x:
                            keda: { min: 2, max: 4, triggers: [{ type: cron, metadata: { timezone: UTC } }] }
              more:
                subcharts:
                  more:
                    type: service
                    components: { web: *small }
                    environments: { prod: { components: { web: { replicas: 3 } } } }
            """;

    @TempDir
    static Path folder = Path.of(".");

    private static Platform inCharts = SinkPlatform.platform();
    private static Platform beside = SinkPlatform.platform();

    @BeforeAll
    static void read() throws IOException {
        inCharts = platform("");
        beside = platform("resilience: { folders: { prod: k8s/resilience } }");
    }

    private static Platform platform(String resilience) throws IOException {
        Path file = folder.resolve("platform.yaml");
        Files.writeString(file, PLATFORM.replace("%s", resilience));
        return PlatformReader.read(file);
    }

    private static List<Map<String, @Nullable Object>> documents(FileTree tree, String path) {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (String text : requireNonNull(tree.text(path), path).split("(?m)^---\n")) {
            documents.add(map(
                    YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8)).toData()));
        }
        return documents;
    }

    private static Map<String, String> governing(Platform platform, String environment) {
        FileTree tree = new PlatformRenderer().render(platform);
        Map<String, String> specs = new TreeMap<>();
        platform.charts().forEach(chart -> Rendered.of(platform, tree, chart.name(), environment)
                .where(object -> KINDS.contains(object.get("kind")))
                .objects()
                .forEach(object -> specs.put(
                        chart.name() + "-" + environment + " " + object.get("kind") + " " + Rendered.name(object),
                        sorted(object.get("spec")))));
        platform.resilience().stream()
                .flatMap(resilience -> files(tree, resilience.folderOf(environment)))
                .flatMap(path -> documents(tree, path).stream())
                .forEach(object -> specs.put(
                        at(object, "metadata", "namespace") + " " + object.get("kind") + " " + Rendered.name(object),
                        sorted(object.get("spec"))));
        return specs;
    }

    private static Stream<String> files(FileTree tree, String folder) {
        return tree.files().keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0);
    }

    private static String sorted(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<Object, String> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(key, sorted(value)));
            return sorted.toString();
        }
        return data instanceof List<?> list
                ? list.stream().map(ResilienceBesideTest::sorted).toList().toString()
                : String.valueOf(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet", "test", "prod"})
    void chartsAndManifestsSayTheSame(String environment) {
        assertThat(governing(beside, environment)).isEqualTo(governing(inCharts, environment));
    }

    @Test
    void thereIsSomethingToSay() {
        assertThat(governing(inCharts, "quiet")).isEmpty();
        assertThat(governing(inCharts, "test")).hasSize(3);
        assertThat(governing(inCharts, "prod")).hasSize(5);
    }

    @Test
    void helmHasNothingToObject() {
        assertThat(Rendered.objections(inCharts, new PlatformRenderer().render(inCharts)))
                .isEmpty();
        assertThat(Rendered.objections(beside, new PlatformRenderer().render(beside)))
                .isEmpty();
    }

    @Test
    void scaledWorkloadsSayNoReplicas() {
        FileTree tree = new PlatformRenderer().render(beside);
        assertThat(Rendered.of(beside, tree, "apps", "prod").kind("Deployment").objects())
                .hasSize(2)
                .allSatisfy(workload -> assertThat(map(workload.get("spec"))).doesNotContainKey("replicas"));
        assertThat(Rendered.of(beside, tree, "apps", "quiet").kind("Deployment").objects())
                .hasSize(2)
                .allSatisfy(workload -> assertThat(map(workload.get("spec"))).containsEntry("replicas", 1));
        assertThat(tree.text("helm/charts/apps/values/prod.yaml"))
                .contains("autoscaling:\n      enabled: true\n")
                .doesNotContain("keda", "podDisruptionBudget");
    }

    @Test
    void filesAreOnlyWhereThereIsSomethingInThem() {
        assertThat(new PlatformRenderer()
                        .render(beside).files().keySet().stream().filter(path -> path.startsWith("k8s/resilience")))
                .containsExactly(
                        "k8s/resilience/horizontal-pod-autoscalers.yaml",
                        "k8s/resilience/pod-disruption-budgets.yaml",
                        "k8s/resilience/scaled-objects.yaml",
                        "k8s/resilience/test/horizontal-pod-autoscalers.yaml",
                        "k8s/resilience/test/pod-disruption-budgets.yaml");
    }

    private static Map<String, @Nullable Object> document(String kind, String name) {
        return documents(new PlatformRenderer().render(beside), "k8s/gitops/argocd-applications.yaml").stream()
                .filter(document -> kind.equals(document.get("kind")) && name.equals(Rendered.name(document)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    @Test
    void theProjectAllowsTheseKindsInTheseNamespacesAlone() {
        Object spec = document("AppProject", "resilience").get("spec");

        assertThat(map(spec)).doesNotContainKey("clusterResourceWhitelist");
        assertThat(maps(at(spec, "namespaceResourceWhitelist")))
                .containsExactly(
                        Map.of("group", "policy", "kind", "PodDisruptionBudget"),
                        Map.of("group", "autoscaling", "kind", "HorizontalPodAutoscaler"),
                        Map.of("group", "keda.sh", "kind", "ScaledObject"));
        assertThat(at(spec, "sourceRepos"))
                .isEqualTo(
                        List.of("https://git.example.com/acme/test.git", "https://git.example.com/acme/platform.git"));
        assertThat(maps(at(spec, "destinations")))
                .containsExactly(
                        Map.of("server", "https://kubernetes.default.svc", "namespace", "apps-test"),
                        Map.of("name", "north", "namespace", "apps-prod"),
                        Map.of("name", "north", "namespace", "more-prod"),
                        Map.of("name", "south", "namespace", "apps-prod"),
                        Map.of("name", "south", "namespace", "more-prod"));
    }

    @Test
    void eachClusterHasAnApplicationThatComesLastAndMakesNoNamespace() {
        Map<String, @Nullable Object> application = document("Application", "resilience-prod-south");
        Object spec = application.get("spec");

        assertThat(at(application, "metadata", "annotations", "argocd.argoproj.io/sync-wave"))
                .isEqualTo("1");
        assertThat(at(spec, "project")).isEqualTo("resilience");
        assertThat(at(spec, "source"))
                .isEqualTo(Map.of(
                        "repoURL", "https://git.example.com/acme/platform.git",
                        "targetRevision", "v1.0.0",
                        "path", "k8s/resilience"));
        assertThat(at(spec, "destination")).isEqualTo(Map.of("name", "south", "namespace", "apps-prod"));
        assertThat(at(spec, "syncPolicy", "syncOptions"))
                .isEqualTo(List.of("ServerSideApply=true", "FailOnSharedResource=true"));
        assertThat(at(document("Application", "resilience-test").get("spec"), "source", "repoURL"))
                .isEqualTo("https://git.example.com/acme/test.git");
    }

    @Test
    void whatIsInChartsHasNeitherProjectNorApplication() {
        FileTree tree = new PlatformRenderer().render(inCharts);
        assertThat(tree.text("k8s/gitops/argocd-applications.yaml")).doesNotContain("resilience");
        assertThat(tree.files().keySet()).noneMatch(path -> path.startsWith("k8s/resilience"));
    }
}
