package io.chartwright.checks.schema.kubernetes;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Kubernetes objects that are right, and what a JSON Schema validator says of any. */
final class Objects {
    private static final SchemaRegistry DRAFT_7 = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> SCHEMAS = new TreeMap<>();

    private Objects() {}

    /** The texts of the good objects, by file. */
    static Map<String, String> good() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files =
                Files.list(Path.of(Objects.class.getResource("objects").toURI()))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    /** What is wrong with an object, a place and a keyword each; sorted. */
    static List<String> wrong(String minor, String yaml) {
        Map<String, ?> object =
                ((YamlMapping) YamlReader.read("object", yaml.getBytes(StandardCharsets.UTF_8))).toData();
        String apiVersion = String.valueOf(object.get("apiVersion"));
        String kind = String.valueOf(object.get("kind"));
        Schema schema = SCHEMAS.computeIfAbsent(
                minor + " " + apiVersion + " " + kind,
                key -> DRAFT_7.getSchema(
                        JsonWriter.write(KubernetesSchemas.of(minor)
                                .schema(apiVersion, kind)
                                .orElseThrow()),
                        InputFormat.JSON));
        return schema.validate(JsonWriter.write(object), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword()
                        + (error.getProperty() == null ? "" : " " + error.getProperty()))
                .sorted()
                .toList();
    }
}
