package io.chartwright.render.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings that our YAML writer writes are read back by the real Helm as the strings they were. */
class QuotingByHelmTest {
    private static final int STRINGS = 1000;

    /** Pieces of which others have made numbers, dates, words and syntax. */
    private static final List<String> PIECES = List.of(
            "0", "1", "9", ".", "-", "+", "_", "e", "E", "x", "o", "b", "n", "y", "no", "on", "null", "true", "~", ":",
            " ", "\n", "\t", "\r", "#", "\"", "'", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@",
            "`", "?", "=", "<<", "---", "...", "a", "inf", "nan", "{{", "}}", "$", "\u0000", "\u0085", "\u2028",
            "\uFEFF", "\u007f", "é", "😀");

    @Test
    void nastyStringsStayWhatTheyAre() {
        readBackByHelm(SeenByHelm.nastyStrings());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void randomStringsStayWhatTheyAre(long seed) {
        Random random = new Random(seed);
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < STRINGS; i++) {
            strings.add(random.ints(random.nextInt(9), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining()));
        }
        readBackByHelm(strings);
    }

    private static void readBackByHelm(List<String> strings) {
        Map<String, Object> keys = new LinkedHashMap<>();
        strings.forEach(string -> keys.put(string, string));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("keys", keys);
        values.put("list", strings);
        values.put("nested", List.of(Map.of("list", strings), keys));
        String yaml = YamlWriter.write(values);
        Map<String, @Nullable Object> read = SeenByHelm.inChart(yaml);
        assertThat(read).isEqualTo(values);
        assertThat(SeenByHelm.inChart("keys: {}\n", yaml)).isEqualTo(values);
    }
}
