package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.gitops.Cluster;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CapacityTest {

    private static Capacity.Builder twoNodes() {
        return Capacity.builder().nodes(2).cpu("88").memory("788Gi").gpu(16);
    }

    private static Platform.Builder acme() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .chart(UmbrellaChart.named("light"));
    }

    private static Consumer<Environment.Builder> holding(Consumer<Capacity.Builder> capacity) {
        return environment -> environment.domain("acme.example").capacity(capacity);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("nodes: out-of-range", capacity -> capacity.nodes(0)),
                wrong("cpu: out-of-range", capacity -> capacity.cpu("0")),
                wrong("cpu: bad-quantity", capacity -> capacity.cpu("many")),
                wrong("memory: out-of-range", capacity -> capacity.memory("788")),
                wrong("memory: bad-quantity", capacity -> capacity.memory("-1Gi")),
                wrong("gpu: out-of-range", capacity -> capacity.gpu(-1)));
    }

    private static Arguments wrong(String told, Consumer<Capacity.Builder> mistake) {
        return arguments(told, mistake);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("wrong")
    void refuses(String told, Consumer<Capacity.Builder> mistake) {
        Capacity.Builder builder = twoNodes();
        mistake.accept(builder);
        assertThat(Told.by(builder::build)).containsExactly(told);
    }

    @Test
    void needsCoresAndMemoryAndNothingElse() {
        assertThat(Told.by(() -> Capacity.builder().build()))
                .containsExactly("cpu: missing-value", "memory: missing-value");
        assertThat(Capacity.builder().cpu("88").memory("788Gi").build())
                .isEqualTo(new Capacity(Optional.empty(), Quantity.of("88"), Quantity.of("788Gi"), 0));
    }

    @Test
    void anEnvironmentTellsOfItsCapacityTogetherWithAllElse() {
        assertThat(Told.by(() -> acme().environment("prod", holding(capacity -> capacity.cpu("x")))
                        .environment("dev", dev -> dev.domain("-"))
                        .build()))
                .containsExactly("environments.prod.capacity.cpu: bad-quantity", "environments.dev.domain: bad-domain");
    }

    @Test
    void isSharedByTheEnvironmentsOfACluster() {
        Platform platform = acme().environment("dev", dev -> dev.domain("dev.acme.example"))
                .environment("test", test -> test.domain("test.acme.example").cluster("https://test.example"))
                .environment("prod", prod -> prod.domain("acme.example")
                        .capacity(twoNodes().build()))
                .build();
        assertThat(platform.capacityOf(Cluster.OWN.text())).contains(twoNodes().build());
        assertThat(platform.capacityOf("https://test.example")).isEmpty();
    }

    @Test
    void isTheSameInAllEnvironmentsOfAClusterThatSaySo() {
        Platform.Builder acme = acme().environment(
                        "dev", holding(cluster -> cluster.cpu("88").memory("788Gi")))
                .environment("test", holding(cluster -> cluster.cpu("88000m").memory("806912Mi")))
                .environment(
                        "prod",
                        holding(cluster -> cluster.cpu("88").memory("1Ti").nodes(2)));
        assertThat(Told.faults(acme::build))
                .containsExactly(new Fault(
                        "environments.prod.capacity",
                        "conflicting-capacity",
                        "prod says nodes 2, cpu 88, memory 1Ti, gpu 0 of the cluster of which dev says"
                                + " cpu 88, memory 788Gi, gpu 0",
                        "say it once, or give one of them the 'cluster' that it runs on"));
    }

    @Test
    void mayDifferFromClusterToCluster() {
        Platform platform = acme().environment(
                        "dev", holding(cluster -> cluster.cpu("8").memory("32Gi")))
                .environment(
                        "prod",
                        holding(cluster -> cluster.cpu("88").memory("1Ti"))
                                .andThen(prod -> prod.cluster("https://prod.example")))
                .build();
        assertThat(platform.capacityOf("https://prod.example"))
                .hasValueSatisfying(capacity -> assertThat(capacity.cpu()).isEqualTo(Quantity.of("88")));
    }
}
