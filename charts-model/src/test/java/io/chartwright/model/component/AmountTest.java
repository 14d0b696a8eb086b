package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "12, 12, false", "25%, 25, true", "0%, 0, true", "100%, 100, true"})
    void reads(String text, int number, boolean relative) {
        assertThat(Amount.of(text).number()).isEqualTo(number);
        assertThat(Amount.of(text).relative()).isEqualTo(relative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "101%", "%", "half", "1234567"})
    void refuses(String text) {
        assertThat(Told.by(() -> Amount.of(text))).containsExactly("bad-amount");
    }

    @Test
    void aNumberOfPodsIsItsText() {
        assertThat(Amount.of(3)).isEqualTo(Amount.of("3"));
        assertThat(Told.by(() -> Amount.of(-3))).containsExactly("bad-amount");
    }
}
