package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.Checks;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Platform;
import io.chartwright.model.SchemaFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaFoldersTest {
    @TempDir
    private Path above;

    private Path folder = Path.of("");
    private Path schemas = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(above.resolve("platform"));
        schemas = Files.createDirectories(folder.resolve("schemas/example.com")).getParent();
    }

    private String refused(String path) {
        InvalidModelException e =
                catchThrowableOfType(InvalidModelException.class, () -> new FolderFiles(folder).schemas(path));
        assertThat(e).describedAs(path + " is refused").isNotNull();
        Fault fault = e.faults().get(0);
        assertThat(fault.hint()).isNotBlank();
        return fault.code();
    }

    @Test
    void takesTheSchemasAndNothingElse() throws IOException {
        Files.writeString(schemas.resolve("widget-example-v1.json"), "{}");
        Files.writeString(schemas.resolve("example.com/gadget_v1.json"), "[\r\n]");
        Files.writeString(schemas.resolve("README.md"), "ours");
        Files.write(schemas.resolve("logo.png"), new byte[] {-1, 0});
        SchemaFolder read = new FolderFiles(folder).schemas("schemas");
        assertThat(read.path()).isEqualTo("schemas");
        assertThat(read.files())
                .containsExactly(
                        Map.entry("example.com/gadget_v1.json", "[\r\n]"), Map.entry("widget-example-v1.json", "{}"));
    }

    @Test
    void getIntoThePlatform() throws IOException {
        Files.writeString(schemas.resolve("widget_v1.json"), "{}");
        Path file = Files.writeString(folder.resolve("platform.yaml"), """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                environments: { prod: { domain: acme.example } }
                charts: { data: {} }
                checks: { strict: yes, failOn: Info, schemas: [schemas/example.com, schemas] }
                """);
        Files.writeString(schemas.resolve("example.com/gadget_v1.json"), "{}");
        Platform platform = PlatformReader.read(file);
        Checks checks = platform.checks();
        assertThat(checks.strict()).isTrue();
        assertThat(checks.schemas()).extracting(SchemaFolder::path).containsExactly("schemas/example.com", "schemas");
        assertThat(checks.schemas().get(0).files()).containsOnlyKeys("gadget_v1.json");
        assertThat(checks.schemas().get(1).files()).containsOnlyKeys("example.com/gadget_v1.json", "widget_v1.json");
    }

    @Test
    void refusesWhatHoldsNone() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        assertThat(refused("schemas")).isEqualTo("no-schemas");
        assertThat(refused("a.json")).isEqualTo("missing-file");
        assertThat(refused("nowhere")).isEqualTo("missing-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "./", "..", "../platform", "schemas/../..", "/etc", "C:/schemas", "a\0"})
    void staysBelowTheFolderOfThePlatform(String path) {
        assertThat(refused(path)).isEqualTo("unsafe-path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoLinks() throws IOException {
        Path outside = Files.createDirectories(above.resolve("outside"));
        Files.writeString(outside.resolve("a.json"), "{}");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        assertThat(refused("link")).isEqualTo("unsafe-path");
        Files.createSymbolicLink(schemas.resolve("a.json"), outside.resolve("a.json"));
        assertThat(refused("schemas")).isEqualTo("unsafe-path");
    }

    @Test
    void readsUtf8Alone() throws IOException {
        Files.write(schemas.resolve("a.json"), new byte[] {'"', -1, '"'});
        assertThat(refused("schemas")).isEqualTo("file-encoding");
    }

    @Test
    void readsNotWithoutEnd() throws IOException {
        byte[] large = new byte[17 << 20];
        Files.write(schemas.resolve("a.json"), large);
        Files.write(schemas.resolve("b.json"), large);
        assertThat(refused("schemas")).isEqualTo("file-too-large");
    }
}
