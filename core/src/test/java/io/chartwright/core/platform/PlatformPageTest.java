package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code src/docs/platform-yaml.md}, which tells all keys of {@code platform.yaml}, forgets no product. */
class PlatformPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("chartwright.root", "."), "src", "docs", "platform-yaml.md");

    static SortedSet<String> types() {
        return Catalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyProductHasARowInTheTable(String type) throws IOException {
        String row = "| `" + type + "` |";
        assertThat(Files.readAllLines(PAGE).stream().anyMatch(line -> line.startsWith(row)))
                .as("a row that starts with '" + row + "' in " + PAGE)
                .isTrue();
    }
}
