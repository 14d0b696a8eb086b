package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of temporary folders, tried in JVMs that have one for themselves. */
@Timeout(60)
class StagedChartTest {

    /** Renders, fails to render, lints. */
    static final class Renderer {
        public static void main(String[] arguments) {
            InProcessHelm helm = new InProcessHelm();
            try {
                helm.template(Charts.chart("demo").showing("a: b").request("a: 1"));
                helm.lint(Charts.chart("demo").showing("a: b").request("a: 1"));
                helm.template(
                        Charts.chart("demo").showing("a: {{ fail \"no\" }}").request("a: 1"));
            } catch (HelmException failed) {
                System.out.println(failed.getMessage());
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a loaded library cannot be deleted there")
    void leavesNothingBehind(@TempDir Path folder) throws Exception {
        assertThat(said(folder)).contains("execution error at (demo/templates/shown.yaml");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoAboutAComma(@TempDir Path folder) throws Exception {
        assertThat(said(Files.createDirectory(folder.resolve("a,b"))))
                .contains("a folder with a comma in its name", "-Djava.io.tmpdir");
    }

    private static String said(Path temporary) throws Exception {
        Process renderer = Forked.jvm(Renderer.class, "-Djava.io.tmpdir=" + temporary, "-Djna.tmpdir=" + temporary)
                .start();
        String said = new String(renderer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        renderer.waitFor();
        return said;
    }
}
