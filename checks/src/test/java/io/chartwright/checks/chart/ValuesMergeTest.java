package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesMergeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: {b: 1, c: 2}} | {a: {c: 3}}  | {a: {b: 1, c: 3}}",
                "{a: [1, 2]}       | {a: [3]}     | {a: [3]}",
                "{a: 1, b: 2}      | {a: }        | {b: 2}",
                "{a: {b: {c: 1}}}  | {a: {b: }}   | {a: {}}",
                "{a: 1}            | {a: {b: 2}}  | {a: {b: 2}}",
                "{a: {b: 1}}       | {a: 2}       | {a: 2}",
                "{a: }             | {b: 1}       | {a: , b: 1}",
                "{}                | {a: {b: }}   | {a: {}}"
            })
    void mapsMergeListsReplaceAndNullsDelete(String base, String overlay, String merged) {
        assertThat(ValuesMerge.over(map(base), map(overlay))).isEqualTo(map(merged));
    }

    private static Map<?, ?> map(String yaml) {
        return (Map<?, ?>) YamlReader.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .toData();
    }
}
