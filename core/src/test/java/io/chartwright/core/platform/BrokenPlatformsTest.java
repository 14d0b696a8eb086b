package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code fixtures/broken} has a {@code platform.yaml} with a mistake and, in {@code expected.txt}, what its
 * user reads. To accept new wording: {@code ./mvnw -pl core -am test -Dchartwright.golden=update}, then read the diff.
 */
class BrokenPlatformsTest {
    private static final Path BROKEN = Path.of(System.getProperty("chartwright.root", "."), "fixtures", "broken");

    static List<Path> folders() {
        try (Stream<Path> all = Files.list(BROKEN)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreBrokenPlatforms() {
        assertThat(folders()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysWhatIsWrong(Path folder) throws IOException {
        byte[] yaml = Files.readAllBytes(folder.resolve("platform.yaml"));
        ProblemsException e = catchThrowableOfType(
                ProblemsException.class,
                () -> PlatformReader.read("platform.yaml", yaml, ProductTypes.ofCatalog(), new FolderFiles(folder)));
        assertThat(e).describedAs(folder + " is refused").isNotNull();
        String source = new String(yaml, StandardCharsets.UTF_8);
        String printed = ProblemPrinter.print(e.problems(), file -> source);
        Path expected = folder.resolve("expected.txt");
        if ("update".equals(System.getProperty("chartwright.golden"))) {
            assertThat(System.getenv("CI"))
                    .describedAs("goldens are not made in CI")
                    .isNotEqualTo("true");
            Files.writeString(expected, printed);
        }
        assertThat(expected).describedAs("what a user should read").exists();
        assertThat(printed).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }
}
