package io.chartwright.render.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.helm.InProcessHelm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetExpanderTest {
    private static final FileTree TREE = FileTree.of(Map.of(
            "clusters/eu/a.json", "{\"cluster\": \"a\"}",
            "clusters/eu/b.yaml", "cluster: b\n",
            "clusters/us/c.json", "{\"cluster\": \"c\"}",
            "charts/shop/Chart.yaml", "name: shop\n",
            "charts/shop/templates/x.yaml", ""));
    private static final List<Map<String, @Nullable Object>> CLUSTERS =
            List.of(secret("Store_1", "edge"), secret("store-2", "edge"), secret("lab", "test"));

    private static Map<String, @Nullable Object> secret(String name, String tier) {
        return yaml("""
                metadata: { labels: { argocd.argoproj.io/secret-type: cluster, tier: %s } }
                stringData: { name: %s, server: "https://%s.example.com" }
                """.replaceFirst("%s", tier).replace("%s", name));
    }

    private static Map<String, @Nullable Object> yaml(String text) {
        return PlainData.mapping(YamlReader.read("set.yaml", text.getBytes(StandardCharsets.UTF_8))
                .toData());
    }

    private static List<Map<String, @Nullable Object>> expanded(String generators, String name, String more) {
        return new SetExpander(new InProcessHelm(), TREE, CLUSTERS)
                .expand(List.of(yaml("metadata: { name: set, namespace: argocd }\nspec:\n  generators: " + generators
                        + "\n  template:\n    metadata:\n      name: '" + name + "'\n    spec: { project: p }\n"
                        + more)))
                .get(0);
    }

    private static List<String> names(String generators, String name) {
        return expanded(generators, name, "").stream()
                .map(application -> PlainData.text(PlainData.at(application, "metadata", "name")))
                .toList();
    }

    @Test
    void listsYieldTheirElements() {
        assertThat(names("[{ list: { elements: [{ n: a }, { n: '{{b' }] } }]", "app-{{ .n }}"))
                .containsExactly("app-a", "app-{{b");
    }

    @Test
    void gitYieldsFilesAndDirectories() {
        assertThat(names("[{ git: { files: [{ path: clusters/eu/* }] } }]", "{{ .cluster }}-{{ .path.basename }}"))
                .containsExactly("a-eu", "b-eu");
        assertThat(names("[{ git: { files: [{ path: 'clusters/**.json' }] } }]", "{{ .path.filename }}"))
                .containsExactly("a.json", "c.json");
        assertThat(names("[{ git: { directories: [{ path: charts/* }] } }]", "{{ .path.path }}"))
                .containsExactly("charts/shop");
    }

    @Test
    void clustersAreSelectedByTheirLabels() {
        assertThat(names(
                        "[{ clusters: { selector: { matchLabels: { tier: edge } } } }]",
                        "{{ .name }} {{ .nameNormalized }} {{ .server }} {{ .metadata.labels.tier }}"))
                .containsExactly(
                        "Store_1 store-1 https://Store_1.example.com edge",
                        "store-2 store-2 https://store-2.example.com edge");
    }

    @Test
    void aMatrixFillsItsSecondGeneratorByItsFirst() {
        String tiers = "list: { elements: [{ tier: edge, chart: x }, { tier: test, chart: z }] }";
        assertThat(names(
                        "[{ matrix: { generators: [{ " + tiers
                                + " }, { clusters: { selector: { matchLabels: { tier: '{{ .tier }}' } } } }] } }]",
                        "{{ .chart }}-{{ .nameNormalized }}"))
                .containsExactly("x-store-1", "x-store-2", "z-lab");
    }

    @Test
    void aPatchMayChangeAnythingByCondition() {
        List<Map<String, @Nullable Object>> applications = expanded(
                "[{ list: { elements: [{ n: a }, { n: b }] } }]",
                "{{ .n }}",
                "  templatePatch: |\n    {{- if eq .n \"b\" }}\n    spec: { revisionHistoryLimit: 3 }\n    {{- end }}\n");
        assertThat(applications)
                .extracting(application -> PlainData.at(application, "spec", "revisionHistoryLimit"))
                .containsExactly(null, 3L);
    }

    @Test
    void whatIsDeployedGoesWithItsApplicationUnlessTheSetPreservesIt() {
        String one = "[{ list: { elements: [{ n: a }] } }]";
        assertThat(expanded(one, "a", "").get(0))
                .extracting(application -> PlainData.at(application, "metadata", "finalizers"))
                .isEqualTo(List.of("resources-finalizer.argocd.argoproj.io"));
        assertThat(expanded(one, "a", "  syncPolicy: { preserveResourcesOnDeletion: true }\n")
                        .get(0))
                .extracting(application -> PlainData.at(application, "metadata", "finalizers"))
                .isNull();
    }

    @Test
    void aKeyThatIsNotThereFails() {
        for (String name : List.of(
                "{{ .m }}", "{{ .n.m }}", "x{{ $.m }}", "{{ if eq .m \"a\" }}b{{ end }}", "{{- print .n .m -}}")) {
            assertThatThrownBy(() -> names("[{ list: { elements: [{ n: { k: v } }] } }]", name))
                    .as(name)
                    .isInstanceOf(HelmException.class)
                    .hasMessageContaining("map has no entry for key 'm'");
        }
    }

    @Test
    void whatLooksLikeAFieldInATextIsNone() {
        assertThat(names("[{ list: { elements: [{ n: a }] } }]", "{{ print \".m }}\" .n `.m` }}{{/* .m */}}"))
                .containsExactly(".m }}a.m");
    }

    @Test
    void generatorsThatAskOthersAreRefused() {
        assertThatThrownBy(() -> names("[{ pullRequest: {} }]", "a"))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("pullRequest");
        assertThatThrownBy(() -> names("[{ matrix: { generators: [{ list: {} }] } }]", "a"))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("two generators");
    }
}
