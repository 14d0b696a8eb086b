package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {
    @TempDir
    Path folder;

    @Test
    void whatNeverEndsIsNotRead() {
        assertThatThrownBy(() -> ContentHash.ofContents(Path.of("/dev/zero"))).isInstanceOf(IOException.class);
    }

    @Test
    void theSameElsewhereIsNotTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "text");
        String before = ContentHash.ofContents(file);
        assertThat(ContentHash.ofContents(file)).isEqualTo(before);

        Files.createSymbolicLink(file, Files.move(file, folder.resolve("b")));

        assertThat(ContentHash.ofContents(file)).isNotEqualTo(before);
    }
}
