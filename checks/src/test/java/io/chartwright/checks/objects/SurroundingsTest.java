package io.chartwright.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SurroundingsTest {
    private static final List<String> SELECTORS = List.of(
            "{}",
            "{ matchLabels: { app: a } }",
            "{ matchLabels: { app: a, tier: b } }",
            "{ matchLabels: { app: 1 } }",
            "{ matchExpressions: [{ key: app, operator: NotIn, values: [a] }] }",
            "{ matchLabels: { tier: b }, matchExpressions: [{ key: app, operator: Exists }] }");

    @ParameterizedTest
    @MethodSource("seeds")
    void findsThePodsThatASelectorMatchesOneByOne(int seed) {
        Random random = new Random(seed);
        StringBuilder yaml = new StringBuilder();
        for (int pod = 0; pod < 20; pod++) {
            yaml.append(String.format(
                    Locale.ROOT,
                    "---%napiVersion: v1%nkind: Pod%nmetadata: { name: p%d, namespace: n%d, labels: { app: %s, tier: %s } }%n",
                    pod,
                    random.nextInt(2),
                    "abc".charAt(random.nextInt(3)),
                    "abc".charAt(random.nextInt(3))));
        }
        Release release = release("shop", yaml.toString());
        Surroundings around = Surroundings.of(List.of(release), List.of(), List.of());

        for (String text : SELECTORS) {
            Selector selector =
                    Selector.of(read("kind: X\nspec: " + text).get(0).fields().at("spec"));
            assertThat(around.selected(selector, "n0")).as(text).isEqualTo(release.selected(selector, "n0"));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @Test
    void holdsWhatAllReleasesAndManifestsBring() {
        Surroundings around = Surroundings.of(
                List.of(
                        release("shop", "kind: ConfigMap\napiVersion: v1\nmetadata: { name: b, namespace: space }"),
                        release("more", "kind: ConfigMap\napiVersion: v1\nmetadata: { name: a, namespace: space }")),
                read("kind: ConfigMap\napiVersion: v1\nmetadata: { name: c, namespace: space }"),
                List.of());

        assertThat(around.names("", "ConfigMap", "space")).containsExactly("a", "b", "c");
        assertThat(around.find("", "ConfigMap", "space", "c")).isPresent();
        assertThat(around.find("", "ConfigMap", "other", "c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, ConfigMap, false",
        "apps/v1, Deployment, false",
        "networking.k8s.io/v1, Ingress, false",
        "external-secrets.io/v1, ExternalSecret, false",
        "monitoring.coreos.com/v1, ServiceMonitor, false",
        "monitoring.coreos.com/v1, Prometheus, true",
        "kafka.strimzi.io/v1beta2, Kafka, true",
    })
    void knowsWhetherAnOperatorMayMakeMore(String apiVersion, String kind, boolean incomplete) {
        String object = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: { name: a, namespace: space }";
        Surroundings around = Surroundings.of(List.of(release("shop", object)), List.of(), List.of("unseen"));

        assertThat(around.incomplete("space")).isEqualTo(incomplete);
        assertThat(around.incomplete("unseen")).isTrue();
    }

    private static Release release(String name, String yaml) {
        return Release.of(name, name, "prod", name, "1.33", read(yaml));
    }

    private static List<KubeObject> read(String yaml) {
        return Manifests.read(yaml, "all.yaml", "default").objects();
    }
}
