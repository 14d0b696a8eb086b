package io.chartwright.checks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Amounts;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTest {

    @ParameterizedTest
    @CsvSource({
        "CPU, 74400m, 74.4 cores",
        "CPU, 88, 88 cores",
        "CPU, 1, 1 core",
        "CPU, 250m, 0.25 cores",
        "CPU, 1234m, 1.24 cores",
        "CPU, 1n, 0.01 cores",
        "CPU, 0, 0 cores",
        "CPU, 1500, 1500 cores",
        "CPU, 123450m, 124 cores",
        "MEMORY, 661Gi, 661Gi",
        "MEMORY, 1536Mi, 1.5Gi",
        "MEMORY, 1G, 954Mi",
        "MEMORY, 4Ti, 4096Gi",
        "MEMORY, 100, 100",
        "MEMORY, 10Ki, 10Ki",
        "GPU, 1, 1 GPU",
        "GPU, 16, 16 GPUs"
    })
    void isSaidAsPeopleSayIt(Resource resource, String amount, String words) {
        assertThat(resource.words(use(resource, amount))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "CPU, 74400m, 88, 74.4 of 88 cores (85 %)",
        "CPU, 88001m, 88, 88.1 of 88 cores (101 %)",
        "CPU, 2, 1500m, 2 of 1.5 cores (133 %)",
        "CPU, 500m, 1, 0.5 of 1 core (50 %)",
        "MEMORY, 661Gi, 788Gi, 661Gi of 788Gi (84 %)",
        "MEMORY, 788200Mi, 788100Mi, 770Gi of 769Gi (101 %)",
        "GPU, 4, 16, 4 of 16 GPUs (25 %)",
        "GPU, 4, 0, 4 of 0 GPUs"
    })
    void isSaidOfWhatThereIs(Resource resource, String asked, String held, String words) {
        assertThat(resource.words(use(resource, asked), use(resource, held))).isEqualTo(words);
    }

    @Test
    void isSaidTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Resource.CPU.words(use(Resource.CPU, "74400m"))).isEqualTo("74.4 cores");
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Resource.CPU.word()).isEqualTo("cpu");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Use use(Resource resource, String amount) {
        BigDecimal number = Amounts.of(amount).orElseThrow();
        return switch (resource) {
            case CPU -> new Use(number, BigDecimal.ZERO, BigDecimal.ZERO);
            case MEMORY -> new Use(BigDecimal.ZERO, number, BigDecimal.ZERO);
            case GPU -> new Use(BigDecimal.ZERO, BigDecimal.ZERO, number);
        };
    }
}
