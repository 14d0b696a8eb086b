package io.chartwright.checks.schema.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas find nothing in what is right, and what is wrong they find where it is. */
class ObjectsTest {
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    static Stream<Arguments> goodObjects() {
        return KubernetesSchemas.supported().stream()
                .flatMap(minor -> Objects.good().keySet().stream().map(file -> Arguments.of(minor, file)));
    }

    @ParameterizedTest
    @MethodSource("goodObjects")
    void nothingIsFoundInWhatIsRight(String minor, String file) {
        assertThat(Objects.wrong(minor, Objects.good().get(file))).isEmpty();
    }

    /** A good object that one change of its text turns bad, and what is then found. */
    record Break(String file, String good, String bad, List<String> found) {
        static Break of(String file, String good, String bad, String... found) {
            return new Break(file + ".yaml", good, bad, List.of(found));
        }

        @Override
        public String toString() {
            return file + ": " + good + " -> " + bad;
        }
    }

    static Stream<Break> breaks() {
        return Stream.of(
                Break.of("deployment", "replicas: 2", "replica: 2", "/spec additionalProperties replica"),
                Break.of("deployment", "replicas: 2", "replicas: two", "/spec/replicas type"),
                Break.of("deployment", "replicas: 2", "replicas: '2'", "/spec/replicas type"),
                Break.of("deployment", "replicas: 2", "replicas: 2.5", "/spec/replicas type"),
                Break.of("deployment", "replicas: 2", "replicas: null", "/spec/replicas type"),
                Break.of("deployment", "image: web:1.0.0", "image:", CONTAINER + "/image type"),
                Break.of("deployment", "IfNotPresent", "Sometimes", CONTAINER + "/imagePullPolicy enum"),
                Break.of("deployment", "value: \"1\"", "value: 1", CONTAINER + "/env/0/value type"),
                Break.of(
                        "deployment",
                        "checksum/config: \"0\"",
                        "checksum/config: 0",
                        "/spec/template/metadata/annotations/checksum~1config type"),
                Break.of("deployment", "512Mi", "512MB", CONTAINER + "/resources/requests/memory pattern"),
                Break.of(
                        "deployment",
                        "tcpSocket: {port: 8080}",
                        "tcpSocket: {}",
                        CONTAINER + "/readinessProbe/tcpSocket required port"),
                Break.of(
                        "stateful-set",
                        "  template:",
                        "  templates:",
                        "/spec additionalProperties templates",
                        "/spec required template"),
                Break.of("service", "port: 80, ", "", "/spec/ports/0 required port"),
                Break.of("service", "selector: {app.kubernetes.io/name: web}", "selector: web", "/spec/selector type"),
                Break.of("service", "type: ClusterIP", "type: Clusterip", "/spec/type enum"),
                Break.of("secret", "c2VjcmV0", "not base64!", "/data/password pattern"),
                Break.of("secret", "generateName: token-", "", "/metadata required name"),
                Break.of("secret", "metadata: {generateName: token-}", "", " required metadata"),
                Break.of("namespace", "creationTimestamp: null", "labels: null", "/metadata/labels type"),
                Break.of(
                        "namespace",
                        "creationTimestamp: null",
                        "creationTimestamp: today",
                        "/metadata/creationTimestamp format"),
                Break.of("horizontal-pod-autoscaler", "maxReplicas: 6", "", "/spec required maxReplicas"),
                Break.of("ingress", "pathType: Prefix", "", "/spec/rules/0/http/paths/0 required pathType"),
                Break.of(
                        "ingress",
                        "service: {name: web, port: {name: http}}",
                        "serviceName: web",
                        "/spec/rules/0/http/paths/0/backend additionalProperties serviceName"),
                Break.of(
                        "network-policy",
                        "policyTypes: [Ingress, Egress]",
                        "policyTypes: [ingress]",
                        "/spec/policyTypes/0 enum"),
                Break.of(
                        "role",
                        "verbs: [get, list]",
                        "verb: [get]",
                        "/rules/0 additionalProperties verb",
                        "/rules/0 required verbs"),
                Break.of(
                        "custom-resource-definition",
                        "storage: true",
                        "stored: true",
                        "/spec/versions/0 additionalProperties stored",
                        "/spec/versions/0 required storage"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatIsWrongIsFoundWhereItIs(Break change) {
        String text = Objects.good().get(change.file());
        assertThat(text).contains(change.good());

        assertThat(Objects.wrong("1.33", text.replace(change.good(), change.bad())))
                .isEqualTo(change.found());
    }

    @Test
    void aFieldOfANewerMinorIsUnknownToAnOlderOne() {
        String pod = Objects.good().get("pod.yaml").replace("restartPolicy: Never", "hostnameOverride: here");

        assertThat(Objects.wrong("1.33", pod)).containsExactly("/spec additionalProperties hostnameOverride");
        assertThat(Objects.wrong("1.34", pod)).isEmpty();
    }

    /** Templates write it where a value is not set, and API servers take it so. */
    @Test
    void anEmptyTextInAClosedListMeansNotSet() {
        String pod = Objects.good().get("pod.yaml").replace("restartPolicy: Never", "restartPolicy: ''");

        assertThat(Objects.wrong("1.33", pod)).isEmpty();
    }

    @Test
    void quantitiesAreTakenAsApiServersDo() {
        for (String quantity :
                List.of("1", "0.5", ".5", "5.", "100m", "1Ki", "1.5Gi", "1e9", "1E3", "-1", "+2", "'1G'", "100n")) {
            assertThat(Objects.wrong("1.33", claim(quantity))).as(quantity).isEmpty();
        }
        for (String quantity : List.of("''", "1GB", "1 Gi", "Gi", "1gi", "1e", "1.2.3", "'0x1'", "half")) {
            assertThat(Objects.wrong("1.33", claim(quantity)))
                    .as(quantity)
                    .containsExactly("/spec/resources/requests/storage pattern");
        }
    }

    private static String claim(String quantity) {
        return Objects.good().get("persistent-volume-claim.yaml").replace("10Gi", quantity);
    }
}
