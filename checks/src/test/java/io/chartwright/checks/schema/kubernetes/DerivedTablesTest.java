package io.chartwright.checks.schema.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed tables are what the pinned releases of the client yield, whose sources the build puts below {@code target}.
 * To make them anew: {@code ./mvnw -pl checks -am test -Dchartwright.golden=update}.
 */
class DerivedTablesTest {
    private static final Path MODULE = Path.of(System.getProperty("chartwright.root", ".."), "checks");
    private static final Path SOURCES = MODULE.resolve(Path.of("target", "kubernetes"));
    private static final Pattern JAR = Pattern.compile("1\\.(\\d+)\\.jar");
    private static final Path TABLES =
            MODULE.resolve(Path.of("src", "main", "resources", "io", "chartwright", "checks", "schema", "kubernetes"));
    private static final String UPDATE = "./mvnw -pl checks -am test -Dchartwright.golden=update";

    private static Derivation derivation;

    @BeforeAll
    static void derive() throws IOException {
        TreeMap<Integer, ClientSources> minors = new TreeMap<>();
        try (Stream<Path> jars = Files.list(SOURCES)) {
            for (Path jar : jars.toList()) {
                Matcher minor = JAR.matcher(jar.getFileName().toString());
                if (minor.matches()) {
                    minors.put(Integer.valueOf(minor.group(1)), new ClientSources(jar));
                }
            }
        }
        derivation = new Derivation(minors);
    }

    @Test
    void theKindsAreWhatTheSourceYields() throws IOException {
        isDerivedAs("kinds.txt", derivation.kinds());
    }

    @Test
    void theDefinitionsAreWhatTheSourceYields() throws IOException {
        isDerivedAs("definitions.txt", derivation.definitions());
    }

    private static void isDerivedAs(String file, String text) throws IOException {
        Path table = TABLES.resolve(file);
        if ("update".equals(System.getProperty("chartwright.golden"))) {
            assertThat(System.getenv("CI"))
                    .describedAs("goldens are not made in CI")
                    .isNotEqualTo("true");
            Files.createDirectories(TABLES);
            Files.writeString(table, text);
        }
        // Both texts have thousands of lines, and Git shows the difference better than an assertion.
        List<String> committed = Files.readAllLines(table);
        List<String> derived = text.lines().toList();
        int same = 0;
        while (same < Math.min(committed.size(), derived.size())
                && committed.get(same).equals(derived.get(same))) {
            same++;
        }
        int line = same + 1;
        assertThat(Files.readString(table).equals(text))
                .withFailMessage(
                        "%s is not what the client's sources yield, from line %d on. Make it anew:%n  %s",
                        table, line, UPDATE)
                .isTrue();
    }
}
