package io.chartwright.checks.schema.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.schema.SchemaSet;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinedSchemasTest {
    private static final String ROCKET = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: rockets.acme.io}
            spec:
              group: acme.io
              names: {kind: Rocket}
              versions:
                - name: v1
                  schema:
                    openAPIV3Schema:
                      type: object
                      description: left out
                      required: [spec]
                      properties:
                        spec:
                          type: object
                          required: [stages]
                          properties:
                            stages: {type: integer, minimum: 0, exclusiveMinimum: true}
                            fuel: {type: string, enum: [wet, dry]}
                            port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                            crew: {type: array, nullable: true, items: {type: object, properties: {name: {type: string}}}}
                            cargo: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            labels: {type: object, additionalProperties: {type: string}}
                        status: {type: object, properties: {flying: {type: boolean}}}
            """;

    @Test
    void takesWhatTheDefinitionAllows() {
        assertThat(
                        check(
                                "spec: {stages: 2, fuel: wet, port: http, crew: , cargo: {a: [1]}, labels: {a: b}}, status: {x: 1}"))
                .isEmpty();
    }

    @Test
    void refusesWhatTheApiServerWouldDrop() {
        assertThat(check("spec: {stages: 2, stagse: 2, crew: [{nmae: a}]}, extra: 1"))
                .containsExactly("unknown-field extra", "unknown-field spec.crew[0].nmae", "unknown-field spec.stagse");
    }

    @Test
    void refusesWhatTheApiServerRefuses() {
        assertThat(check("spec: {stages: 0, fuel: damp, port: true, labels: {a: 1}}"))
                .containsExactly(
                        "bad-value spec.fuel",
                        "wrong-type spec.labels.a",
                        "wrong-type spec.port",
                        "bad-value" + " spec.stages");
        assertThat(check("x: 1").get(0)).isEqualTo("missing-field spec");
    }

    @Test
    void nonsenseDefinesNothing() {
        KubeObject nonsense =
                object("{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: {versions:"
                        + " [1, {name: v1, schema: {openAPIV3Schema: 5}}]}}");

        assertThat(DefinedSchemas.in(Stream.of(nonsense)).schema("acme.io/v1", "Rocket"))
                .isEmpty();
    }

    private static List<String> check(String fields) {
        return new SchemaSet(DefinedSchemas.in(Stream.of(object(ROCKET))))
                        .find("acme.io/v1", "Rocket")
                        .orElseThrow()
                        .check(
                                object("{apiVersion: acme.io/v1, kind: Rocket, metadata: {name: a}, " + fields + "}")
                                        .fields()
                                        .value(),
                                "a Rocket")
                        .stream()
                        .map(mismatch -> mismatch.code() + " " + mismatch.path())
                        .toList();
    }

    private static KubeObject object(String yaml) {
        return KubeObject.of(
                Fields.of(YamlReader.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .toData()),
                "a.yaml",
                "shop");
    }
}
