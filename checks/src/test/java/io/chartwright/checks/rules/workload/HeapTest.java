package io.chartwright.checks.rules.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeapTest {
    private static final BigDecimal GIBI = BigDecimal.valueOf(1L << 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Xmx512m|512",
                "-server -Xms1g -Xmx2G -XX:+UseG1GC|2048",
                "-Xmx1g -Xmx2g|2048",
                "-XX:MaxHeapSize=3g|3072",
                "-Xmx1g -XX:MaxHeapSize=3g|3072",
                "-Xmx1048576k|1024",
                "-Xmx1073741824|1024",
                "exec java -Xmx1g -jar web.jar|1024",
                "-XX:MaxRAMPercentage=75|768",
                "-XX:MaxRAMPercentage=12.5 -XX:MaxRAMPercentage=25.0|256",
                "-XX:MaxRAMPercentage=75 -Xmx2g|2048",
                "10-:-Xmx256m|256",
            })
    void optionsSayHowFarTheHeapGrows(String options, int mebibytes) {
        assertThat(Heap.ofOptions(options).orElseThrow().in(GIBI))
                .isEqualByComparingTo(BigDecimal.valueOf((long) mebibytes << 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-Xms2g",
                "-Xmx",
                "-Xmxlarge",
                "-Xmx4gb",
                "-Xmx${HEAP}",
                "--no-Xmx2g",
                "-XX:MaxRAMPercentage=all",
                "-XX:InitialRAMPercentage=50",
                "-Xmx9999999999999999999g",
            })
    void otherTextsSayNothing(String options) {
        assertThat(Heap.ofOptions(options)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024,1024", "2g,2048", "512M,512", "4GB,4096", "' 8g ',8192"})
    void sizesWithoutAUnitAreMebibytes(String size, int mebibytes) {
        assertThat(Heap.ofSize(size).orElseThrow().in(GIBI))
                .isEqualByComparingTo(BigDecimal.valueOf((long) mebibytes << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "large", "-1", "75%", "1.5g"})
    void whatIsNoSizeSaysNothing(String size) {
        assertThat(Heap.ofSize(size)).isEmpty();
    }
}
