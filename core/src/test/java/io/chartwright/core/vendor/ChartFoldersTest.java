package io.chartwright.core.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderMayItselfBeAChart() throws IOException {
        write("Chart.yaml", "name: web\n");
        write("templates/all.yaml", "a: 1\r\nb: 2\r\n");
        write("charts/db/Chart.yaml", "name: db\n");

        ChartFolders read = ChartFolders.read(folder);

        assertThat(read.charts()).containsExactly("");
        assertThat(read.tree().files().keySet())
                .containsExactly("Chart.yaml", "charts/db/Chart.yaml", "templates/all.yaml");
        assertThat(read.tree().text("templates/all.yaml")).isEqualTo("a: 1\nb: 2\n");
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void whatIsNoFolderIsSaidToBeNone() throws IOException {
        write("web.tgz", "no folder\n");
        for (String name : List.of("missing", "web.tgz")) {
            assertThatThrownBy(() -> ChartFolders.read(folder.resolve(name)))
                    .hasMessageContaining("error no-chart: there is no folder '" + folder.resolve(name) + "'");
        }
    }

    @Test
    void orHoldChartsAnywhereBelowButNotWhereToolsKeepTheirs() throws IOException {
        write("deploy/web/Chart.yaml", "name: web\n");
        write("deploy/db/Chart.yaml", "name: db\n");
        write("target/old/Chart.yaml", "name: old\n");
        write(".cache/old/Chart.yaml", "name: old\n");
        write("notes.txt", "no chart\n");

        ChartFolders read = ChartFolders.read(folder);

        assertThat(read.charts()).containsExactly("deploy/db", "deploy/web");
        assertThat(read.tree().files().keySet()).containsExactly("deploy/db/Chart.yaml", "deploy/web/Chart.yaml");
    }

    @Test
    void whatIsNoTextIsLeftOutAndNamed() throws IOException {
        write("web/Chart.yaml", "name: web\n");
        Files.write(folder.resolve("web/icon.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Files.createSymbolicLink(folder.resolve("web/README.md"), Path.of("Chart.yaml"));

        ChartFolders read = ChartFolders.read(folder);

        assertThat(read.tree().files().keySet()).containsExactly("web/Chart.yaml");
        assertThat(read.leftOut()).containsExactlyInAnyOrder("web/icon.png", "web/README.md");
    }

    @Test
    void aFolderWithoutAChartIsAProblem() {
        assertThatThrownBy(() -> ChartFolders.read(folder))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("error no-chart: there is no Chart.yaml in");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
