package io.chartwright.render.gitops;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.chart.ScaledWorkloads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GitOpsRendererTest {
    private static final String LONGEST = "abcdefghij-abcdefghij-abcdefgh";

    private static Platform.Builder platform() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com")
                        .revision("v1.2.0")
                        .cluster("https://prod.example.com")
                        .namespace("{chart}"))
                .chart(UmbrellaChart.named("data").description("The data charts"))
                .chart(UmbrellaChart.named(LONGEST));
    }

    private static String applications(Platform platform, String notice) {
        return requireNonNull(new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), notice)
                .render(List.of())
                .text("argocd-applications.yaml"));
    }

    private static List<Map<String, @Nullable Object>> documents(Platform platform) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (String text : applications(platform, "header").split("(?m)^---\n")) {
            all.add(map(YamlReader.read("applications.yaml", text.getBytes(StandardCharsets.UTF_8))
                    .toData()));
        }
        return all;
    }

    private static Map<String, @Nullable Object> named(Platform platform, String kind, String name) {
        return documents(platform).stream()
                .filter(document -> kind.equals(document.get("kind")) && name.equals(at(document, "metadata", "name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anApplicationSaysWhatItMustAndSpellsOutNoDefaults() {
        assertThat(named(platform().build(), "Application", "data-dev"))
                .isEqualTo(Map.of(
                        "apiVersion",
                        "argoproj.io/v1alpha1",
                        "kind",
                        "Application",
                        "metadata",
                        Map.of(
                                "name", "data-dev",
                                "namespace", "argocd",
                                "finalizers", List.of("resources-finalizer.argocd.argoproj.io"),
                                "labels", Map.of("app.kubernetes.io/part-of", "data", "environment", "dev"),
                                "annotations",
                                        Map.of(
                                                "argocd.argoproj.io/manifest-generate-paths",
                                                ".;/helm/environments/dev",
                                                "argocd.argoproj.io/compare-options",
                                                "ServerSideDiff=true")),
                        "spec",
                        Map.of(
                                "project", "data",
                                "source",
                                        Map.of(
                                                "repoURL", "https://git.example.com/acme/platform.git",
                                                "targetRevision", "main",
                                                "path", "helm/charts/data",
                                                "helm",
                                                        Map.of(
                                                                "releaseName",
                                                                "data",
                                                                "valueFiles",
                                                                List.of(
                                                                        "values/dev.yaml",
                                                                        "/helm/environments/dev/values.yaml"))),
                                "destination",
                                        Map.of("server", "https://kubernetes.default.svc", "namespace", "data-dev"),
                                "syncPolicy",
                                        Map.of(
                                                "automated", Map.of("prune", true, "selfHeal", true),
                                                "syncOptions",
                                                        List.of(
                                                                "CreateNamespace=true",
                                                                "ServerSideApply=true",
                                                                "PruneLast=true")))));
    }

    @Test
    void onlyEnvironmentsThatWantItArePruned() {
        Platform platform = platform()
                .environment("never", never -> never.domain("a.b").prune(false))
                .environment(
                        "pinned",
                        pinned -> pinned.domain("a.b").revision("v1.0.0").prune(true))
                .build();
        assertThat(prune(platform, "dev")).isEqualTo(true);
        assertThat(prune(platform, "prod")).isNull();
        assertThat(prune(platform, "never")).isNull();
        assertThat(prune(platform, "pinned")).isEqualTo(true);
    }

    private static @Nullable Object prune(Platform platform, String environment) {
        return at(named(platform, "Application", "data-" + environment), "spec", "syncPolicy", "automated", "prune");
    }

    @Test
    void aProjectAllowsJustWhatItsApplicationsNeed() {
        Platform platform = platform().build();
        Map<String, @Nullable Object> project = named(platform, "AppProject", "data");
        assertThat(at(project, "spec"))
                .isEqualTo(Map.of(
                        "description",
                        "The data charts",
                        "sourceRepos",
                        List.of("https://git.example.com/acme/platform.git"),
                        "destinations",
                        List.of(
                                Map.of("server", "https://kubernetes.default.svc", "namespace", "data-dev"),
                                Map.of("server", "https://prod.example.com", "namespace", "data")),
                        "clusterResourceWhitelist",
                        List.of(Map.of("group", "", "kind", "Namespace")),
                        "namespaceResourceBlacklist",
                        List.of(
                                Map.of("group", "", "kind", "LimitRange"),
                                Map.of("group", "", "kind", "ResourceQuota"))));
        for (String environment : List.of("dev", "prod")) {
            assertThat((List<?>) at(project, "spec", "destinations"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains(at(named(platform, "Application", "data-" + environment), "spec", "destination"));
        }
    }

    @Test
    void environmentsInOneNamespaceAreOneDestination() {
        Platform platform = platform()
                .environment("a", a -> a.domain("a.b").namespace("shared"))
                .environment("b", b -> b.domain("a.b").namespace("shared"))
                .build();
        assertThat((List<?>) at(named(platform, "AppProject", "data"), "spec", "destinations"))
                .hasSize(3);
    }

    @Test
    void filesThatAnApplicationNamesAreInTheTree() {
        Platform platform = platform().build();
        FileTree tree = new PlatformRenderer().render(platform);
        documents(platform).stream()
                .filter(document -> "Application".equals(document.get("kind")))
                .forEach(application -> {
                    String path = String.valueOf(at(application, "spec", "source", "path"));
                    assertThat(tree.text(path + "/Chart.yaml")).isNotNull();
                    ((List<?>) list(at(application, "spec", "source", "helm", "valueFiles"))).forEach(file -> {
                        String name = String.valueOf(file);
                        String found = name.startsWith("/") ? name.substring(1) : path + "/" + name;
                        assertThat(tree.text(found)).as(found).isNotNull();
                    });
                    String paths = String.valueOf(
                            at(application, "metadata", "annotations", "argocd.argoproj.io/manifest-generate-paths"));
                    assertThat(paths).startsWith(".;/");
                    assertThat(tree.text(paths.substring(3) + "/values.yaml")).isNotNull();
                });
    }

    @Test
    void namesFitWhereTheyGo() {
        Platform platform = platform()
                .environment("abcdefghijklmnopqrst", longest -> longest.domain("a.b"))
                .build();
        documents(platform).forEach(document -> {
            assertThat(String.valueOf(at(document, "metadata", "name"))).hasSizeLessThanOrEqualTo(53);
            if ("Application".equals(document.get("kind"))) {
                assertThat(String.valueOf(at(document, "spec", "source", "helm", "releaseName")))
                        .hasSizeLessThanOrEqualTo(53);
                assertThat(String.valueOf(at(document, "spec", "destination", "namespace")))
                        .hasSizeLessThanOrEqualTo(63);
            }
        });
        assertThat(documents(platform)).hasSize(2 * (1 + 3));
    }

    @Test
    void aMeshMarksNamespacesAndAnotherHomeOfArgoCdIsKept() {
        Platform platform = platform()
                .mesh(Mesh.ISTIO)
                .argoCd(ArgoCd.builder().namespace("gitops").build())
                .build();
        Map<String, @Nullable Object> application = named(platform, "Application", "data-dev");
        assertThat(at(application, "spec", "syncPolicy", "managedNamespaceMetadata"))
                .isEqualTo(Map.of("labels", Map.of("istio-injection", "enabled")));
        assertThat(documents(platform)).allSatisfy(document -> assertThat(at(document, "metadata", "namespace"))
                .isEqualTo("gitops"));
    }

    @Test
    void theHeaderIsAComment() {
        assertThat(applications(platform().build(), "made")).startsWith("# made\napiVersion: ");
    }

    private static @Nullable Object at(@Nullable Object data, String... path) {
        Object found = data;
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static List<?> list(@Nullable Object data) {
        return data instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object data) {
        if (data == null) {
            throw new AssertionError("nothing there");
        }
        return (Map<String, @Nullable Object>) data;
    }
}
