package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.checks.Verdict;
import io.chartwright.core.yaml.JsonReader;
import io.chartwright.core.yaml.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {
    private static final Path PUBLISHED =
            Path.of(System.getProperty("chartwright.root", "."), "src", "docs", "report.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(JsonReport.schema(), InputFormat.JSON);

    @Test
    void theJarCarriesThePublishedSchema() throws IOException {
        assertThat(JsonReport.schema()).isEqualTo(Files.readString(PUBLISHED));
    }

    @Test
    void aReportKeepsItsSchema() {
        assertThat(errors(report(Samples.rich()))).isEmpty();
    }

    @Test
    void aReportOfNothingKeepsItsSchema() {
        assertThat(errors(report(Samples.EMPTY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "\u0000\u001b[31m", "\ud800", "\u202e", "\ud83d\ude00", "]]>", "%/\\\""})
    void aReportOfNonsenseKeepsItsSchema(String nonsense) {
        assertThat(errors(report(Samples.of(nonsense)))).isEmpty();
    }

    /** A key that the schema does not know is refused in every object of a report, however deep. */
    @TestFactory
    Stream<DynamicTest> theSchemaRefusesUnknownKeys() {
        return objects(read(report(Samples.rich())), "")
                .map(path -> DynamicTest.dynamicTest(path.isEmpty() ? "the report" : path, () -> {
                    Object changed = withUnknownKey(read(report(Samples.rich())), "", path);
                    assertThat(errors(JsonWriter.write(changed)))
                            .singleElement()
                            .satisfies(error -> assertThat(error).contains("unknownKey"));
                }));
    }

    @Test
    void aReportFailsAsTheRunDoes() {
        assertThat(report(Samples.rich())).contains("\"passed\": false");
        assertThat(report(Samples.EMPTY)).contains("\"passed\": true");
    }

    private static String report(Verdict verdict) {
        return JsonReport.of(verdict, Samples.context());
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Object read(String json) {
        return JsonReader.read("report.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> objects(Object data, String path) {
        if (data instanceof Map<?, ?> map) {
            return Stream.concat(
                    Stream.of(path),
                    map.entrySet().stream().flatMap(entry -> objects(entry.getValue(), path + "/" + entry.getKey())));
        }
        if (data instanceof List<?> list) {
            return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                    .flatMap(i -> objects(list.get(i), path + "/" + i));
        }
        return Stream.of();
    }

    private static Object withUnknownKey(Object data, String here, String path) {
        if (data instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, withUnknownKey(value, here + "/" + key, path)));
            if (here.equals(path)) {
                copy.put("unknownKey", true);
            }
            return copy;
        }
        if (data instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object item : list) {
                copy.add(withUnknownKey(item, here + "/" + copy.size(), path));
            }
            return copy;
        }
        return data;
    }
}
