package io.chartwright.render.gitops;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.helm.InProcessHelm;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import io.chartwright.model.gitops.Generator;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.chart.ScaledWorkloads;
import io.chartwright.render.expand.SetExpander;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetsTest {
    private static Platform.Builder platform(Generator generator) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .argoCd(ArgoCd.builder()
                        .applicationSets(sets -> sets.generator(generator).revision("live"))
                        .build())
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com").revision("v1.2.0"))
                .chart(UmbrellaChart.named("data"))
                .chart(UmbrellaChart.named("web"));
    }

    private static List<Map<String, @Nullable Object>> sets(Platform platform) {
        List<Map<String, @Nullable Object>> sets = new ArrayList<>();
        for (String document : requireNonNull(
                        new PlatformRenderer().render(platform).text("k8s/gitops/argocd-applications.yaml"))
                .split("(?m)^---\n")) {
            Map<String, @Nullable Object> data = map(YamlReader.read("x", document.getBytes(StandardCharsets.UTF_8))
                    .toData());
            if ("ApplicationSet".equals(data.get("kind"))) {
                sets.add(data);
            }
        }
        return sets;
    }

    private static Map<String, @Nullable Object> named(Platform platform, String name) {
        return sets(platform).stream()
                .filter(set -> name.equals(at(set, "metadata", "name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotPrunedHasASetThatNeverDeletes() {
        Platform platform = platform(Generator.LIST).build();
        assertThat(sets(platform))
                .extracting(set -> String.valueOf(at(set, "metadata", "name")))
                .containsExactly("data", "data.kept", "web", "web.kept");
        assertThat(at(named(platform, "data"), "spec", "syncPolicy")).isEqualTo(Map.of("applicationsSync", "sync"));
        Map<String, @Nullable Object> kept = named(platform, "data.kept");
        assertThat(at(kept, "spec", "syncPolicy"))
                .isEqualTo(Map.of("applicationsSync", "create-update", "preserveResourcesOnDeletion", true));
        assertThat(at(kept, "spec", "template", "metadata", "finalizers")).isNull();
    }

    @Test
    void everySetWantsGoTemplatesThatFailOnMissingKeysAndFixesItsProject() {
        for (Generator generator : Generator.values()) {
            assertThat(sets(platform(generator).build())).allSatisfy(set -> {
                assertThat(at(set, "spec", "goTemplate")).isEqualTo(true);
                assertThat(at(set, "spec", "goTemplateOptions")).isEqualTo(List.of("missingkey=error"));
                assertThat(at(set, "spec", "template", "spec", "project"))
                        .isEqualTo(String.valueOf(at(set, "metadata", "name")).replaceFirst("\\..*", ""));
            });
        }
    }

    @Test
    void aMatrixSaysOfAnEnvironmentWhatIsTrueOfAllItsClusters() {
        Platform platform = platform(Generator.MATRIX)
                .environment("edge", edge -> edge.domain("edge.example.com")
                        .revision("edge")
                        .fleet(new Fleet(List.of(Cluster.of("s1"), Cluster.of("s2")))))
                .environment("lab", lab -> lab.domain("lab.example.com").fleet(new Fleet(List.of(Cluster.of("l1")))))
                .build();
        assertThat(at(named(platform, "web.fleet"), "spec", "generators"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "matrix",
                                        Map.of(
                                                "generators",
                                                List.of(
                                                        Map.of(
                                                                "list",
                                                                Map.of(
                                                                        "elements",
                                                                        List.of(
                                                                                Map.of(
                                                                                        "environment",
                                                                                        "edge",
                                                                                        "revision",
                                                                                        "edge"),
                                                                                Map.of(
                                                                                        "environment",
                                                                                        "lab",
                                                                                        "revision",
                                                                                        "main")))),
                                                        Map.of(
                                                                "git",
                                                                Map.of(
                                                                        "repoURL",
                                                                        "https://git.example.com/acme/platform.git",
                                                                        "revision",
                                                                        "live",
                                                                        "files",
                                                                        List.of(
                                                                                Map.of(
                                                                                        "path",
                                                                                        "k8s/gitops/clusters/{{ .environment }}/*.json")))))))));
        FileTree tree = new PlatformRenderer().render(platform);
        assertThat(tree.text("k8s/gitops/clusters/edge/s2.json")).isEqualTo("{\n  \"cluster\": \"s2\"\n}\n");
    }

    @Test
    void selectedClustersAreWhatArgoCdKnows() {
        Platform platform = platform(Generator.LIST)
                .environment("edge", edge -> edge.domain("edge.example.com")
                        .fleet(new Fleet(
                                List.of(),
                                Optional.of("{cluster}.edge.example.com"),
                                new TreeMap<>(),
                                new TreeMap<>(Map.of("tier", "edge")))))
                .build();
        Map<String, @Nullable Object> set = named(platform, "web.clusters.edge");
        assertThat(at(set, "spec", "generators"))
                .isEqualTo(
                        List.of(Map.of("clusters", Map.of("selector", Map.of("matchLabels", Map.of("tier", "edge"))))));
        Map<String, @Nullable Object> secret = new LinkedHashMap<>();
        secret.put("metadata", Map.of("labels", Map.of("argocd.argoproj.io/secret-type", "cluster", "tier", "edge")));
        secret.put("stringData", Map.of("name", "Store_9", "server", "https://store9.example.com"));
        Platform known = platform(Generator.LIST)
                .environment("edge", edge -> edge.domain("edge.example.com")
                        .fleet(new Fleet(
                                List.of(Cluster.of("Store_9")),
                                Optional.of("{cluster}.edge.example.com"),
                                new TreeMap<>())))
                .build();
        Target target = Target.of(known).stream()
                .filter(one -> one.name().equals("web-edge-store-9"))
                .findFirst()
                .orElseThrow();
        assertThat(new SetExpander(new InProcessHelm(), FileTree.of(Map.of()), List.of(secret)).expand(List.of(set)))
                .isEqualTo(List.of(List.of(new Applications(known, new ScaledWorkloads(known)).of(target))));
        assertThat(requireNonNull(new PlatformRenderer().render(platform).text("k8s/gitops/argocd-applications.yaml")))
                .contains("    - server: \"https://*\"\n      namespace: web-edge\n");
    }

    @Test
    void bracesOfUsersAreNoTemplates() {
        assertThat(SetText.plain("a {{ .b }} c").template()).isEqualTo("a {{ \"{{\" }} .b }} c");
        assertThat(new SetText(List.of(new SetText.Letters("a{"), new SetText.Parameter("b"))).template())
                .isEqualTo("a{{ \"{\" }}{{ .b }}");
    }

    @Test
    void parametersStandForWholeWords() {
        List<Map<String, String>> elements = List.of(Map.of("e", "dev"), Map.of("e", "prod"));
        assertThat(SetText.behind(List.of("x-dev/y", "x-prod/y"), elements, List.of("e")))
                .hasValueSatisfying(text -> assertThat(text.template()).isEqualTo("x-{{ .e }}/y"));
        assertThat(SetText.behind(List.of("xdev", "xprod"), elements, List.of("e")))
                .isEmpty();
        assertThat(SetText.behind(List.of("dev", "other"), elements, List.of("e")))
                .isEmpty();
    }

    private static @Nullable Object at(@Nullable Object data, String... path) {
        Object found = data;
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object data) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> some) {
            some.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
