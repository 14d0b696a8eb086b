package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/platform.schema.json}, by which editors complete {@code platform.yaml}, is what the reader takes. To
 * make it anew: {@code ./mvnw -pl core -am test -Dchartwright.golden=update}.
 */
class PublishedSchemaTest {
    private static final Path PUBLISHED =
            Path.of(System.getProperty("chartwright.root", "."), "src", "docs", "platform.schema.json");
    private static final String UPDATE = "./mvnw -pl core -am test -Dchartwright.golden=update";

    @Test
    void isWhatTheReaderTakes() throws IOException {
        if ("update".equals(System.getProperty("chartwright.golden"))) {
            assertThat(System.getenv("CI"))
                    .describedAs("goldens are not made in CI")
                    .isNotEqualTo("true");
            Files.writeString(PUBLISHED, PlatformSchema.json());
        }
        // Both texts have thousands of lines, and Git shows the difference better than an assertion.
        assertThat(Files.readString(PUBLISHED).equals(PlatformSchema.json()))
                .withFailMessage("%s is not what the reader takes. Make it anew:%n  %s", PUBLISHED, UPDATE)
                .isTrue();
    }
}
