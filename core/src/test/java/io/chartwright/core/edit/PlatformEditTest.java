package io.chartwright.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.platform.ProductTypes;
import io.chartwright.core.platform.Shop;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Starter;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformEditTest {
    private static final String BEFORE = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments: { prod: { domain: acme.example } }
            charts:
              main:
                subcharts:
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void thereIsAPlatform() throws IOException {
        file = Files.writeString(folder.resolve("platform.yaml"), BEFORE);
    }

    @Test
    void writesOnlyWhenSaved() throws IOException {
        PlatformEdit edit = edit(file);
        assertThat(file).hasContent(BEFORE);

        edit.save();

        assertThat(Files.readString(file))
                .isEqualTo(edit.text())
                .isEqualTo(BEFORE + edit.insertion().text());
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void keepsTheRightsOfTheFileAndTheLinkToIt() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("platform.yaml"));

        edit(link).save();

        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile();
        assertThat(Files.readString(file)).contains("kiosk:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void refusesToOverwriteWhatSomebodyChangedMeanwhile() throws IOException {
        PlatformEdit edit = edit(file);
        Files.writeString(file, "changed: true\n");

        assertThat(catchThrowableOfType(ProblemsException.class, edit::save).problems())
                .extracting(Problem::code)
                .containsExactly("changed-meanwhile");
        assertThat(file).hasContent("changed: true\n");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(catchThrowableOfType(ProblemsException.class, () -> edit(folder.resolve("none.yaml")))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("unreadable-file");
    }

    private static PlatformEdit edit(Path file) {
        return new PlatformEditor(
                        new ProductTypes(new TreeMap<>(Map.of("shop", Shop.class))),
                        (type, name) -> Optional.of(Starter.empty()
                                .with("store", Starter.empty().with("host", "a").with("port", 80))))
                .add(file, new NewSubchart(Optional.empty(), "kiosk", "shop"));
    }
}
