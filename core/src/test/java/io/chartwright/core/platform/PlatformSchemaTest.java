package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.core.bind.Extras;
import io.chartwright.core.bind.TypeSchemas;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(PlatformSchema.json(), InputFormat.JSON);

    static final String SAMPLE = """
            platform: 254carbon
            repository: https://github.com/254carbon/platform.git
            mesh: istio
            argocd: { namespace: argocd }
            environments:
              dev: { domain: dev.254carbon.com, revision: main, kubernetesVersion: 1.30 }
              prod:
                domain: 254carbon.com
                revision: v1.1.0
                imagePullSecrets: [registry]
                globals: { tier: 1 }
            charts:
              data-platform:
                version: 1.1.0
                description: The data platform
                subcharts:
                  datahub:
                    type: datahub
                    version: 1.1.0
                    standaloneConsumers: true
                    sql: { engine: postgresql, host: postgres.254carbon.com, port: 5432 }
                    kafka: { bootstrapServers: ["kafka.254carbon.com:9092"] }
                    search: { host: search.254carbon.com }
                    gms:
                      resources: { cpu: 500m, memory: 2Gi }
                      env: { DEBUG: true, TOKEN: { secret: datahub, key: token } }
                      service: { type: ClusterIP }
                      podLabels: { tier: gold }
                    environments:
                      dev: { enabled: false }
                      prod:
                        gms:
                          autoscaling: { min: 2, max: 10, cpu: 70% }
                          resources: { memory: 4Gi }
                          podLabels: { tier: null }
                  trino:
                    type: trino
                    workers: { replicas: 2, disruption: { maxUnavailable: 1 } }
                    catalogs:
                      warehouse:
                        postgresql: { host: postgres.254carbon.com, database: warehouse, username: trino }
            """;

    private static List<String> errors(String yaml) {
        Object data = YamlReader.read("platform.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .toData();
        return SCHEMA.validate(JsonWriter.write(data), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void takesWhatTheReaderTakes() {
        assertThat(PlatformReader.read("platform.yaml", SAMPLE.getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("254carbon");
        assertThat(errors(SAMPLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mesh", "revision", "description", "standaloneConsumers", "host", "gms", "memory", "cpu", "key"})
    void refusesAMisspeltKey(String key) {
        assertThat(errors(SAMPLE.replace(key + ":", key + "x:"))).isNotEmpty();
    }

    @Test
    void refusesTheWrongType() {
        assertThat(errors(SAMPLE.replace("min: 2", "min: two"))).isNotEmpty();
        assertThat(errors(SAMPLE.replace("type: datahub", "type: datahbu"))).isNotEmpty();
        assertThat(errors(SAMPLE.replace("domain: 254carbon.com", "prune: true")))
                .isNotEmpty();
    }

    /** What is wrong with keys and types is the schema's business too: an editor shows it while it is written. */
    @ParameterizedTest
    @MethodSource("io.chartwright.core.platform.BrokenPlatformsTest#folders")
    void refusesWhatTheReaderRefusesForItsShape(Path folder) throws IOException {
        String yaml = Files.readString(folder.resolve("platform.yaml"), StandardCharsets.ISO_8859_1);
        Set<String> shape = Set.of("unknown-field", "unknown-type", "unknown-value", "wrong-type");
        try {
            PlatformReader.read("platform.yaml", yaml.getBytes(StandardCharsets.ISO_8859_1));
        } catch (ProblemsException e) {
            if (e.problems().stream().anyMatch(problem -> shape.contains(problem.code()))) {
                assertThat(errors(yaml)).isNotEmpty();
            }
        }
    }

    /** A component without a setter that takes its type would be no setting, and nobody would notice. */
    @Test
    void offersEveryComponentOfEveryProductOfTheCatalog() {
        ProductTypes.ofCatalog().byName().forEach((name, type) -> {
            Map<String, Object> schema = new TypeSchemas().record(type, Extras.NONE, Map.of());
            assertThat(schema.get("properties"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .describedAs(name)
                    .containsOnlyKeys(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray());
        });
    }

    @Test
    void isTheSameEachTime() {
        assertThat(PlatformSchema.json()).isEqualTo(PlatformSchema.json()).endsWith("}\n");
    }
}
