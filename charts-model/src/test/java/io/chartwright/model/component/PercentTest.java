package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"70%, 70", "70, 70", "1%, 1", "1000%, 1000"})
    void reads(String text, int value) {
        assertThat(Percent.of(text).value()).isEqualTo(value);
        assertThat(Percent.of(text)).hasToString(value + "%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "-5%", "1001"})
    void refusesSharesOutOfRange(String text) {
        assertThat(Told.by(() -> Percent.of(text))).containsExactly("out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "0.7", "70 %", "high", "99999999999%"})
    void refusesWhatIsNoShare(String text) {
        assertThat(Told.by(() -> Percent.of(text))).containsExactly("bad-percent");
    }
}
