package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2, 2",
        "500m, 0.5",
        "0.5, 0.5",
        ".5, 0.5",
        "1.5Gi, 1610612736",
        "1k, 1000",
        "1Ki, 1024",
        "3M, 3000000",
        "1Mi, 1048576",
        "1G, 1000000000",
        "1Ti, 1099511627776",
        "1T, 1000000000000",
        "1P, 1000000000000000",
        "1Pi, 1125899906842624",
        "1E, 1000000000000000000",
        "1Ei, 1152921504606846976",
        "788Gi, 846108557312"
    })
    void readsWhatTheApiReads(String text, BigDecimal amount) {
        assertThat(Quantity.of(text).amount()).isEqualByComparingTo(amount);
        assertThat(Quantity.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "2gb", "2GB", "2 Gi", "1.", "lots", "1K", "1ki", "1e3", "١"})
    void refusesTheRest(String text) {
        assertThat(Told.by(() -> Quantity.of(text))).containsExactly("bad-quantity");
    }

    @Test
    void comparesAmountsAndNotTexts() {
        assertThat(Quantity.of("1000m")).isEqualByComparingTo(Quantity.of("1")).isNotEqualTo(Quantity.of("1"));
        assertThat(Quantity.of("1Gi")).isGreaterThan(Quantity.of("1G"));
    }
}
