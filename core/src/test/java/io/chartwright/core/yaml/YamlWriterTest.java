package io.chartwright.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlWriterTest {

    @Test
    void writesWhatAPersonWouldType() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("image", map("repository", "docker.io/acartag7/datahub-gms:v0.13.3", "tag", "0.13", "pull", "yes"));
        data.put("replicaCount", 2);
        data.put("enabled", true);
        data.put("name", "{{ include \"x.fullname\" . }}-gms");
        data.put("path", "{{ .Values.path }}");
        data.put("description", "Metadata search and lineage");
        data.put("nothing", null);
        data.put("ratio", new BigDecimal("1E+3"));
        data.put("args", List.of("-c", "/bin/sh", List.of("nested", "twice"), map("name", "a", "value", "b")));
        data.put("emptyList", List.of());
        data.put("emptyMap", Map.of());
        data.put("script", "set -e\nif true; then\n  echo \"hello\"\nfi\n");
        data.put("chomped", "a\nb");
        data.put("kept", "a\n\n");

        assertThat(YamlWriter.write(data)).isEqualTo("""
                        image:
                          repository: docker.io/acartag7/datahub-gms:v0.13.3
                          tag: "0.13"
                          pull: "yes"
                        replicaCount: 2
                        enabled: true
                        name: '{{ include "x.fullname" . }}-gms'
                        path: "{{ .Values.path }}"
                        description: Metadata search and lineage
                        nothing: null
                        ratio: 1000
                        args:
                          - "-c"
                          - /bin/sh
                          -   - nested
                              - twice
                          - name: a
                            value: b
                        emptyList: []
                        emptyMap: {}
                        script: |
                          set -e
                          if true; then
                            echo "hello"
                          fi
                        chomped: |-
                          a
                          b
                        kept: |+
                          a

                        """);
    }

    @Test
    void separatesDocuments() {
        assertThat(YamlWriter.writeAll(List.of(map("a", 1), map("b", "x\n\n"), List.of("c"))))
                .isEqualTo("a: 1\n---\nb: |+\n  x\n\n---\n  - c\n");
        assertThat(YamlWriter.writeAll(List.of())).isEmpty();
    }

    @Test
    void writesDocumentsThatAreNoCollection() {
        assertThat(YamlWriter.write("word")).isEqualTo("word\n");
        assertThat(YamlWriter.write("two\nlines\n")).isEqualTo("\"two\\nlines\\n\"\n");
        assertThat(YamlWriter.write(7)).isEqualTo("7\n");
        assertThat(YamlWriter.write((Object) null)).isEqualTo("null\n");
        assertThat(YamlWriter.write(Map.of())).isEqualTo("{}\n");
    }

    @Test
    void putsCommentsAboveTheData() {
        assertThat(YamlWriter.write("Generated.\n\nDo not\tedit\u2028: here\u001b", map("a", 1)))
                .isEqualTo("# Generated.\n#\n# Do not edit\n# : here\na: 1\n");
    }

    @Test
    void writesAMappingInCommentedSections() {
        List<Section> sections = List.of(
                new Section("The image.", map("image", map("tag", "1.0"))),
                new Section("How many,\nand where.", map("replicaCount", 1, "nodeSelector", Map.of())),
                new Section("", map("tolerations", List.of())));

        assertThat(YamlWriter.writeSections("Values of x", sections)).isEqualTo("""
                        # Values of x

                        # The image.
                        image:
                          tag: "1.0"

                        # How many,
                        # and where.
                        replicaCount: 1
                        nodeSelector: {}

                        tolerations: []
                        """);
    }

    @Test
    void writesAnEmptyMappingForNoSections() {
        assertThat(YamlWriter.writeSections("Nothing to set", List.of())).isEqualTo("# Nothing to set\n{}\n");
    }

    @Test
    void refusesAKeyInTwoSections() {
        List<Section> sections = List.of(new Section("", map("a", 1)), new Section("", map("a", 2)));

        assertThatThrownBy(() -> YamlWriter.writeSections("", sections))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void refusesWhatIsNoPlainData() {
        for (Object odd : Arrays.asList(1.5, Map.of(1, "a"), List.of(Thread.State.NEW), "half \ud83d of a pair")) {
            assertThatThrownBy(() -> YamlWriter.write(odd)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void doesNotBreakLongLines() {
        String words = "word ".repeat(400).strip();
        String quoted = "a \"word\" ".repeat(400).strip();

        assertThat(YamlWriter.write(map("plain", words, "single", quoted)).lines())
                .hasSize(2);
    }

    @Test
    void writesDeepTrees() {
        Object data = "leaf";
        for (int i = 0; i < 40; i++) {
            data = i % 2 == 0 ? new ArrayList<>(List.of(data, i)) : map("key", data);
        }
        byte[] bytes = YamlWriter.write(data).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(YamlWriter.write(YamlReader.read("x", bytes).toData())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(bytes);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
