package io.chartwright.catalog.superset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The whole configuration, as it must come out. */
class SupersetConfigTest {

    @Test
    void theSmallestConfigurationIsAsShort() throws IOException {
        assertThat(Samples.config(Samples.smallest())).isEqualTo(golden("smallest.py"));
    }

    @Test
    void theFullestConfigurationHasEverything() throws IOException {
        assertThat(Samples.config(Samples.fullest())).isEqualTo(golden("fullest.py"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SupersetConfigTest.class.getResourceAsStream(name), "no golden " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
