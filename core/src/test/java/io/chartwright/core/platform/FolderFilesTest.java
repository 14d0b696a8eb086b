package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFilesTest {
    @TempDir
    Path above;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(above.resolve("platform"));
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(above.resolve("secret.txt"), "not yours");
    }

    private String read(String path) {
        return new FolderFiles(folder).read(path);
    }

    private String refused(String path) {
        InvalidModelException e = catchThrowableOfType(InvalidModelException.class, () -> read(path));
        assertThat(e).describedAs(path + " is refused").isNotNull();
        Fault fault = e.faults().get(0);
        assertThat(fault.hint()).isNotBlank();
        assertThat(fault.message()).doesNotContain("\0", "not yours");
        return fault.code();
    }

    @Test
    void readsTextsOfTheFolderAndThoseInIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "ä\n");
        Files.writeString(folder.resolve("conf/b.txt"), "");
        assertThat(read("a.txt")).isEqualTo("ä\n");
        assertThat(read("conf/b.txt")).isEmpty();
        assertThat(read("./conf/b.txt")).isEmpty();
    }

    @Test
    void readsLineBreaksOfAllSystemsAlike() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "a\r\nb\r\n\rc\n");
        assertThat(read("a.txt")).isEqualTo("a\nb\n\rc\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.txt", "conf", "conf/", ".", "", "conf/nothing/a.txt"})
    void needsAFile(String path) {
        assertThat(refused(path)).isEqualTo("missing-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "conf/../../secret.txt",
                "conf/..",
                "/etc/passwd",
                "//host/share",
                "C:/secret.txt",
                "..\\secret.txt",
                "a\0.txt"
            })
    void staysInItsFolder(String path) {
        assertThat(refused(path)).isEqualTo("unsafe-path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoLinkOutOfItsFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("../secret.txt"));
        Files.createSymbolicLink(folder.resolve("up"), above);
        Files.createSymbolicLink(folder.resolve("fine.txt"), Path.of("conf/a.txt"));
        Files.writeString(folder.resolve("conf/a.txt"), "fine");
        assertThat(refused("link.txt")).isEqualTo("unsafe-path");
        assertThat(refused("up/secret.txt")).isEqualTo("unsafe-path");
        assertThat(read("fine.txt")).isEqualTo("fine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsAFolderThatIsItselfBehindALink() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "fine");
        Path link = Files.createSymbolicLink(above.resolve("link"), folder);
        assertThat(new FolderFiles(link).read("a.txt")).isEqualTo("fine");
    }

    @Test
    void takesHalfAMebibyteAndNoMore() throws IOException {
        Files.write(folder.resolve("full.txt"), new byte[0]);
        Files.writeString(folder.resolve("full.txt"), "x".repeat(512 * 1024));
        Files.writeString(folder.resolve("over.txt"), "x".repeat(512 * 1024 + 1));
        assertThat(read("full.txt")).hasSize(512 * 1024);
        assertThat(refused("over.txt")).isEqualTo("file-too-large");
    }

    @Test
    void takesTextOnly() throws IOException {
        Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xe4});
        Files.write(folder.resolve("binary.txt"), new byte[] {'a', 0});
        assertThat(refused("latin.txt")).isEqualTo("file-encoding");
        assertThat(refused("binary.txt")).isEqualTo("file-encoding");
    }
}
