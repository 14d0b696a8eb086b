package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentTest {

    private static Environment.Builder prod() {
        return Environment.named("prod").domain("acme.example");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("name: name-too-long", e -> e.name("production-of-the-whole-world")),
                wrong("name: bad-name", e -> e.name("")),
                wrong("domain: bad-domain", e -> e.domain("https://acme.example")),
                wrong("revision: missing-value", e -> e.revision(" ")),
                wrong("kubernetesVersion: bad-version", e -> e.kubernetesVersion("1.33.1")),
                wrong("kubernetesVersion: bad-version", e -> e.kubernetesVersion("v1.33")),
                wrong("cluster: bad-url", e -> e.cluster("kubernetes.default.svc")),
                wrong("namespace: bad-name", e -> e.namespace("{chart}_{environment}")),
                wrong("namespace: bad-name", e -> e.namespace("{release}")),
                wrong("ingressClassName: bad-domain", e -> e.ingressClassName("Nginx")),
                wrong("clusterIssuer: bad-domain", e -> e.clusterIssuer("")),
                wrong("storageClass: bad-domain", e -> e.storageClass("a b")),
                wrong("imagePullSecrets: bad-domain", e -> e.imagePullSecrets(List.of("ok", "not_ok"))),
                wrong("globals.A-b: bad-name", e -> e.globals(new TreeMap<>(Collections.singletonMap("A-b", "x")))));
    }

    private static Arguments wrong(String told, UnaryOperator<Environment.Builder> mistake) {
        return arguments(told, mistake);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("wrong")
    void refuses(String told, UnaryOperator<Environment.Builder> mistake) {
        assertThat(Told.by(() -> mistake.apply(prod()).build())).containsExactly(told);
    }

    @Test
    void tellsAllFaultsTogether() {
        assertThat(Told.by(() -> Environment.builder().build()))
                .containsExactly("name: bad-name", "domain: bad-domain");
    }

    @Test
    void namesTheNamespaceOfEachChart() {
        assertThat(prod().build().namespaceOf("data-platform")).isEqualTo("data-platform-prod");
        assertThat(prod().namespace("{chart}").build().namespaceOf("data")).isEqualTo("data");
        assertThat(prod().namespace("shared").build().namespaceOf("data")).isEqualTo("shared");
    }

    @ParameterizedTest
    @CsvSource({
        "main, false",
        "release/1.1, false",
        "v1, false",
        "v1.1.0, true",
        "1.1.0, true",
        "1.1.0-rc.1, true",
        "0123456789abcdef0123456789abcdef01234567, true",
    })
    void aTagOrCommitIsPinnedAndABranchIsNot(String revision, boolean pinned) {
        assertThat(prod().revision(revision).build().pinned()).isEqualTo(pinned);
    }

    @Test
    void prunesWhereABranchIsFollowedUnlessSaidOtherwise() {
        assertThat(prod().build().prunes()).isTrue();
        assertThat(prod().revision("v1.1.0").build().prunes()).isFalse();
        assertThat(prod().revision("v1.1.0").prune(true).build().prunes()).isTrue();
        assertThat(prod().prune(false).build().prunes()).isFalse();
    }
}
