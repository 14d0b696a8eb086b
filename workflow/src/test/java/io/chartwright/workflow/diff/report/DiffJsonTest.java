package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.workflow.diff.PlatformDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffJsonTest {
    private static final Path PUBLISHED =
            Path.of(System.getProperty("chartwright.root", "."), "src", "docs", "diff.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(DiffJson.schema(), InputFormat.JSON);

    @Test
    void theJarCarriesThePublishedSchema() throws IOException {
        assertThat(DiffJson.schema()).isEqualTo(Files.readString(PUBLISHED));
    }

    @Test
    void aDiffKeepsItsSchema() {
        assertThat(errors(json(Samples.rich()))).isEmpty();
        assertThat(errors(json(Samples.unchanged()))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        for (String key : List.of(
                "formatVersion", "added", "change", "chart", "group", "path", "resource", "code", "environment")) {
            String changed = json(Samples.rich()).replaceFirst("\"" + key + "\":", "\"unknownKey\": 1, $0");
            assertThat(errors(changed)).describedAs(key).anyMatch(error -> error.contains("unknownKey"));
        }
    }

    @Test
    void valuesAreWhatTheyAreAndNotWhatTheyLookLike() {
        assertThat(json(Samples.platform(
                        List.of(Samples.environment(
                                "prod",
                                Samples.release(
                                        "main",
                                        Samples.changed(
                                                Samples.id("", "ConfigMap", "web"),
                                                List.of(),
                                                Samples.field("data", Map.of("a", "1"), List.of(true, 1.5, 2)))))),
                        List.of())))
                .contains("\"a\": \"1\"", "true,", "\"1.5\",", "2\n");
    }

    static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(PlatformDiff diff) {
        return DiffFormat.JSON.write(diff, Samples.COMMAND);
    }
}
