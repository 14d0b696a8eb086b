package io.chartwright.workflow.diff.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.workflow.diff.FieldChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldComparisonTest {

    @Test
    void theOrderOfKeysDoesNotCount() {
        assertThat(changes("spec: { a: 1, b: 2 }", "spec: { b: 2, a: 1 }")).isEmpty();
    }

    @Test
    void namesEachFieldThatChanged() {
        assertThat(changes("spec: { a: 1, b: 2, c: { d: x } }", "spec: { a: 1, b: 3, c: { e: x } }"))
                .containsExactly(
                        new FieldChange("spec.b", Optional.of(2L), Optional.of(3L)),
                        new FieldChange("spec.c.d", Optional.of("x"), Optional.empty()),
                        new FieldChange("spec.c.e", Optional.empty(), Optional.of("x")));
    }

    @Test
    void keysThatAreNoWordsStandInBrackets() {
        assertThat(paths(
                        "metadata: { labels: { helm.sh/chart: a-1 } }", "metadata: { labels: { helm.sh/chart: a-2 } }"))
                .containsExactly("metadata.labels[helm.sh/chart]");
    }

    @Test
    void aContainerMoreIsOneChange() {
        assertThat(paths(
                        "spec: { containers: [{ name: web, image: a }] }",
                        "spec: { containers: [{ name: log, image: b }, { name: web, image: a }] }"))
                .containsExactly("spec.containers[log]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ports: [{ name: http, port: 80 }, { name: tls, port: 443 }] | ports: [{ name: tls, port: 443 }, { name: http, port: 81 }] | ports[http].port",
                "ports: [{ port: 80 }, { port: 443 }] | ports: [{ port: 443 }, { port: 80, protocol: TCP }] | ports[80/TCP].protocol",
                "volumeMounts: [{ mountPath: /a, name: x }] | volumeMounts: [{ mountPath: /b, name: y }, { mountPath: /a, name: z }] | volumeMounts[/a].name,volumeMounts[/b]",
                "env: [{ name: A, value: x }, { name: B, value: y }] | env: [{ name: B, value: y }, { name: A, value: x }] | ''",
                "env: [{ name: A, value: x }, { name: B, value: $(A) }] | env: [{ name: B, value: $(A) }, { name: A, value: x }] | env",
                "initContainers: [{ name: a }, { name: b }] | initContainers: [{ name: b }, { name: a }] | initContainers",
                "containers: [{ name: a }, { name: b }] | containers: [{ name: b }, { name: a }] | ''",
                "args: [a, b] | args: [a, c] | args",
                "rules: [{ verbs: [get] }, { verbs: [list] }] | rules: [{ verbs: [get] }, { verbs: [watch] }] | rules[1].verbs",
                "rules: [{ host: a, http: 1 }] | rules: [{ host: b, http: 1 }, { host: a, http: 2 }] | rules[a].http,rules[b]",
                "rules: [{ host: a, http: 1 }] | rules: [{ host: b, http: 1 }] | rules[0].host",
                "rules: [{ host: a, http: 1 }] | rules: [{ host: b, http: 2 }] | rules[a],rules[b]",
                "list: [{ a: 1 }] | list: [{ a: 1 }, { a: 2 }] | list",
                "list: [1, { a: 1 }] | list: [1, { a: 2 }] | list"
            })
    void knowsEntriesOfListsAgain(String before, String after, String paths) {
        assertThat(String.join(",", paths(before, after))).isEqualTo(paths);
        assertThat(String.join(",", paths(after, before))).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1 | a: 1.0 | true",
                "a: 8 | a: '8' | false",
                "a: 500m | a: '0.5' | false",
                "resources: { requests: { cpu: 500m } } | resources: { requests: { cpu: '0.5' } } | true",
                "resources: { limits: { cpu: 8 } } | resources: { limits: { cpu: '8' } } | true",
                "resources: { limits: { memory: 1Gi } } | resources: { limits: { memory: 1024Mi } } | true",
                "resources: { limits: { memory: 1Gi } } | resources: { limits: { memory: 1G } } | false",
                "emptyDir: { sizeLimit: 1Gi } | emptyDir: { sizeLimit: 1024Mi } | true",
                "data: { sizeLimit: 1Gi } | data: { sizeLimit: 1024Mi } | false",
                "data: { limits: { a: '1' } } | data: { limits: { a: '1.0' } } | false",
                "a: null | b: null | true",
                "a: {} | b: 1 | false"
            })
    void whatMeansTheSameIsNoChange(String before, String after, boolean same) {
        assertThat(changes(before, after).isEmpty()).isEqualTo(same);
        assertThat(changes(after, before).isEmpty()).isEqualTo(same);
    }

    @Test
    void textsAreCarriedWhole() {
        assertThat(changes("data: { a.conf: \"x\\ny\\n\" }", "data: { a.conf: \"x\\nz\\n\" }"))
                .containsExactly(new FieldChange("data[a.conf]", Optional.of("x\ny\n"), Optional.of("x\nz\n")));
    }

    @Test
    void nothingIsToldOfNothing() {
        assertThat(FieldComparison.of(Fields.of(null), Fields.of(null))).isEmpty();
        assertThat(FieldComparison.of(Fields.of("a"), Fields.of(List.of())))
                .extracting(FieldChange::path)
                .containsExactly("");
    }

    private static List<String> paths(String before, String after) {
        return changes(before, after).stream().map(FieldChange::path).toList();
    }

    private static List<FieldChange> changes(String before, String after) {
        return FieldComparison.of(read(before), read(after));
    }

    private static Fields read(String yaml) {
        return Manifests.read(yaml, "test.yaml", "").objects().get(0).fields();
    }
}
