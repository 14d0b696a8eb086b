package io.chartwright.checks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableAmountTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,       0,     0
            0.000,   0,     0
            0.0004,  0.01,  0
            0.125,   0.13,  0.12
            2.50,    2.5,   2.5
            38.125,  38.2,  38.1
            20,      20,    20
            100.5,   101,   100
            1e3,     1000,  1000
            """)
    void threeDigitsThatMatterAreEnough(BigDecimal amount, String asked, String held) {
        assertThat(ReadableAmount.count(amount, RoundingMode.CEILING)).isEqualTo(asked);
        assertThat(ReadableAmount.count(amount, RoundingMode.FLOOR)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,              0
            1023,           1023
            1024,           1Ki
            536870912,      512Mi
            1610612736,     1.5Gi
            846108557312,   788Gi
            10995116277760, 10240Gi
            """)
    void bytesHaveTheLargestUnitThatFits(BigDecimal amount, String readable) {
        assertThat(ReadableAmount.bytes(amount, RoundingMode.CEILING)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    10,   0 %
            5,    10,   50 %
            10,   10,   100 %
            1001, 1000, 101 %
            100,  10,   1000 %
            0,    0,    0 %
            1,    0,    >100 %
            """)
    void whatIsMoreThanAllIsNeverAHundredPercent(BigDecimal part, BigDecimal whole, String share) {
        assertThat(ReadableAmount.share(part, whole)).isEqualTo(share);
    }
}
