package io.chartwright.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.problem.ProblemsException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesForReviewers() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "object");
        data.put("required", List.of("b", "a"));
        data.put("properties", Map.of());
        data.put("enum", List.of());
        data.put("default", Arrays.asList(null, true, 1, new BigDecimal("1E+2"), "\u00e9\n\""));

        assertThat(JsonWriter.write(data)).isEqualTo("""
                        {
                          "type": "object",
                          "required": [
                            "b",
                            "a"
                          ],
                          "properties": {},
                          "enum": [],
                          "default": [
                            null,
                            true,
                            1,
                            100,
                            "\u00e9\\n\\""
                          ]
                        }
                        """);
    }

    @Test
    void readsWhatItWrites() {
        for (String nasty : NastyStrings.ALL) {
            Map<String, Object> data = Map.of(nasty, Arrays.asList(nasty, 1, true, null, new BigDecimal("1.5")));

            assertThat(JsonReader.read("x.json", JsonWriter.write(data).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(data);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": 1, \"a\": 2}", "{} {}", "<<<<<<< HEAD\n{}", "{a: 1}", "NaN"})
    void saysThatAFileIsNoJson(String text) {
        assertThatThrownBy(() -> JsonReader.read("x.json", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("json-syntax");
                            assertThat(problem.location().file()).isEqualTo("x.json");
                        }));
    }

    @Test
    void saysThatAFileIsNotUtf8() {
        assertThatThrownBy(() -> JsonReader.read("x.json", new byte[] {'"', (byte) 0xFF, '"'}))
                .isInstanceOf(ProblemsException.class);
    }
}
