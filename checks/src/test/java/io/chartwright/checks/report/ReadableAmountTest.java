package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableAmountTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.000, 0", "0.001, 0.001", "0.125, 0.125", "2.50, 2.5", "38.125, 38.1", "88, 88", "99.96, 100"
    })
    @CsvSource({"100.5, 101", "1234.4, 1234", "20, 20", "1e3, 1000"})
    void threeDigitsOfACountAreEnough(BigDecimal amount, String readable) {
        assertThat(ReadableAmount.count(amount)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1023, 1023", "1024, 1Ki", "536870912, 512Mi", "1610612736, 1.5Gi"})
    @CsvSource({"846108557312, 788Gi", "1e30, 867361737988Ei"})
    void bytesHaveTheLargestUnitThatFits(BigDecimal amount, String readable) {
        assertThat(ReadableAmount.bytes(amount)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0 %", "1, 1000, 1 %", "5, 10, 50 %", "10, 10, 100 %", "1001, 1000, 101 %", "100, 10, >999 %"})
    @CsvSource({"0, 0, 0 %", "1, 0, >999 %"})
    void onlyWhatFitsIsAtMostAHundredPercent(BigDecimal part, BigDecimal whole, String share) {
        assertThat(ReadableAmount.share(part, whole)).isEqualTo(share);
    }
}
