package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">=1.27.0-0    | 1.33.0     | true",
                ">=1.27.0-0    | 1.26.9     | false",
                "^1.2          | 1.9.0      | true",
                "^1.2          | 2.0.0      | false",
                "~1.2.3        | 1.2.9      | true",
                "~> 1.2        | 1.3.0      | false",
                "1.x           | 1.9.9      | true",
                "1             | 1.9.9      | true",
                "*             | 0.1.0      | true",
                ">= 1.2, < 2   | 1.5.0      | true",
                ">= 1.2, < 2   | 2.0.0      | false",
                ">=1.2 <2      | 1.1.0      | false",
                "=<2.0.0       | 2.0.0      | true",
                "!=1.2.3       | 1.2.3      | false",
                "!=1.2.3       | 1.2.4      | true",
                "1.2 - 2.3     | 2.3.9      | true",
                "1.2.0         | 1.2.0-rc.1 | false",
                "1.2.0         | 1.2.0      | true",
                "1.2.0         | nonsense   | false"
            })
    void takesVersionsAsHelmDoes(String range, String version, boolean allowed) {
        assertThat(VersionRange.of(range).orElseThrow().allows(version)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1.2 || >3.0.0, 1.2.7, true", "1.2 || >3.0.0, 2.0.0, false", "1.2 || >3.0.0, 3.0.1, true"})
    void anyOfSeveralRangesWillDo(String range, String version, boolean allowed) {
        assertThat(VersionRange.of(range).orElseThrow().allows(version)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", ">>1", "^", "1.2.3.4", "", "||", "1 ||", "[1.0,2.0)", ">=a", "1.2.3-"})
    void refusesWhatIsNoRange(String text) {
        assertThat(VersionRange.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, true", "1.0.0-rc.1+b, true", "1.0, false", "v1.0.0, false", "01.0.0, false", "'', false"})
    void knowsVersions(String text, boolean version) {
        assertThat(VersionRange.isVersion(text)).isEqualTo(version);
    }
}
