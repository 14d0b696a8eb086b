package io.chartwright.checks.schema.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.schema.CompiledSchema;
import io.chartwright.checks.schema.Mismatch;
import io.chartwright.checks.schema.SchemaSet;
import io.chartwright.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledSchemasTest {
    private static final SchemaSet SCHEMAS = new SchemaSet(new BundledSchemas());

    static List<String> kinds() throws IOException {
        try (InputStream in = BundledSchemas.class.getResourceAsStream("sources.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfTheListHasAStrictSchema(String kind) {
        String[] words = kind.split(" ");
        CompiledSchema schema = SCHEMAS.find(words[0], words[1]).orElseThrow();
        Map<String, Object> object = Map.of(
                "apiVersion",
                words[0],
                "kind",
                words[1],
                "metadata",
                Map.of("name", "a", "lables", Map.of()),
                "spce",
                1);

        assertThat(schema.check(object, "it"))
                .extracting(Mismatch::code, Mismatch::path)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("unknown-field", "spce"),
                        org.assertj.core.groups.Tuple.tuple("unknown-field", "metadata.lables"));
    }

    @Test
    void theListNamesEveryFile() throws Exception {
        Path folder =
                Path.of(BundledSchemas.class.getResource("sources.txt").toURI()).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(kinds().stream()
                            .map(kind -> kind.split(" "))
                            .map(words -> Layout.files(words[0], words[1]).get(0))
                            .toList());
        }
    }

    @Test
    void theApplicationsThatWeGenerateMatch() throws IOException {
        String text = Files.readString(Path.of(
                System.getProperty("chartwright.root"), "fixtures/254carbon/k8s/gitops/argocd-applications.yaml"));
        List<Object> applications = Stream.of(text.split("(?m)^---$"))
                .filter(document -> !document.lines().allMatch(line -> line.isBlank() || line.startsWith("#")))
                .map(BundledSchemasTest::yaml)
                .toList();

        assertThat(applications).isNotEmpty();
        assertThat(applications)
                .allSatisfy(application -> assertThat(check(application)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helm: {skipSchemaValidation: true, skipTests: true, kubeVersion: '1.33', apiVersions: [a/v1]}",
                "helm: {valuesObject: {any: {thing: [1]}}, fileParameters: [{name: a, path: b}], namespace: x}",
                "kustomize: {ignoreMissingComponents: true, labelIncludeTemplates: true, replicas: [{name: a, count: 1}]}",
                "kustomize: {replicas: [{name: a, count: '1'}]}",
                "directory: {recurse: true, jsonnet: {tlas: [{name: a, value: b, code: true}]}}"
            })
    void anApplicationMayUseAllOfItsFields(String source) {
        assertThat(check(application("source: {repoURL: r, " + source + "}"))).isEmpty();
    }

    @Test
    void tellsMistakesInAnApplication() {
        assertThat(check(application(
                        "source: {repoURL: r, helm: {valuesFiles: [a]}}, syncPolicy: {automated: {enable: true, prune: yes,"
                                + " selfHeal: 'true'}, retry: {limit: '5'}}")))
                .extracting(mismatch -> mismatch.code() + " " + mismatch.path() + ": " + mismatch.hint())
                .containsExactly(
                        "unknown-field spec.source.helm.valuesFiles: did you mean 'valueFiles'?",
                        "unknown-field spec.syncPolicy.automated.enable: did you mean 'enabled'?",
                        "wrong-type spec.syncPolicy.automated.selfHeal: drop the quotes",
                        "wrong-type spec.syncPolicy.retry.limit: drop the quotes");
    }

    @Test
    void tellsMistakesInRoutes() {
        assertThat(check(
                        "HTTPRoute",
                        "rules: [{matches: [{path: {type: PathPrefix, value: /}, headers: [{name: a, value: b}]}],"
                                + " timeouts: {request: 10s}, backendRefs: [{name: a, port: 80, weight: 1}]}]"))
                .isEmpty();
        assertThat(
                        check(
                                "GRPCRoute",
                                "rules: [{matches: [{method: {service: a.B, method: C}}], backendRefs: [{name: a, port: 80}]}]"))
                .isEmpty();
        assertThat(check(
                        "HTTPRoute",
                        "hostname: a.example, rules: [{matches: [{path: {type: Prefix, value: /}}],"
                                + " filters: [{type: Rewrite}], backendRefs: [{name: a, port: http}, {port: 70000}]}]"))
                .extracting(mismatch -> mismatch.code() + " " + mismatch.path())
                .containsExactlyInAnyOrder(
                        "unknown-field spec.hostname",
                        "bad-value spec.rules[0].matches[0].path.type",
                        "bad-value spec.rules[0].filters[0].type",
                        "wrong-type spec.rules[0].backendRefs[0].port",
                        "missing-field spec.rules[0].backendRefs[1].name",
                        "bad-value spec.rules[0].backendRefs[1].port");
    }

    private static List<Mismatch> check(String route, String spec) {
        return SCHEMAS.find("gateway.networking.k8s.io/v1", route)
                .orElseThrow()
                .check(
                        yaml("{apiVersion: gateway.networking.k8s.io/v1, kind: " + route + ", metadata: {name: a},"
                                + " spec: {parentRefs: [{name: public}], " + spec + "}}"),
                        route);
    }

    @Test
    void knowsNothingElse() {
        assertThat(SCHEMAS.find("argoproj.io/v1alpha1", "Rollout")).isEmpty();
        assertThat(SCHEMAS.find("v1", "Service")).isEmpty();
        assertThat(SCHEMAS.find("sources.txt", "..")).isEmpty();
    }

    private static Object application(String spec) {
        return yaml("{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a}, spec: {project: p,"
                + " destination: {name: in-cluster}, " + spec + "}}");
    }

    private static List<Mismatch> check(Object object) {
        String kind = Fields.of(object).text("kind");
        return SCHEMAS.find("argoproj.io/v1alpha1", kind).orElseThrow().check(object, kind);
    }

    private static Object yaml(String text) {
        return YamlReader.read("test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .toData();
    }
}
