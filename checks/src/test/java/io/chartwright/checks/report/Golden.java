package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that says what code yields; {@code ./mvnw test -Dchartwright.golden=update} makes it anew. */
final class Golden {
    private Golden() {}

    static void assertSame(Path golden, String actual) throws IOException {
        if ("update".equals(System.getProperty("chartwright.golden"))) {
            assertThat(System.getenv("CI"))
                    .describedAs("goldens are not made in CI")
                    .isNotEqualTo("true");
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(golden).exists();
        assertThat(actual)
                .describedAs("%s; to accept the change: ./mvnw test -Dchartwright.golden=update", golden)
                .isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
    }
}
