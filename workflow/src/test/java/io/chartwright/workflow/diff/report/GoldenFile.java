package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that says what code yields; {@code ./mvnw test -Dchartwright.golden=update} makes it anew. */
final class GoldenFile {
    private static final Path FOLDER =
            Path.of(System.getProperty("chartwright.root", "."), "workflow", "src", "test", "resources", "diffs");

    private GoldenFile() {}

    static void assertSame(String name, String actual) throws IOException {
        Path golden = FOLDER.resolve(name);
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
