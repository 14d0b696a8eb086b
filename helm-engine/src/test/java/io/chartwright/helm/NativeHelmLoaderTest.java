package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a user reads where the library cannot work. */
@Timeout(60)
class NativeHelmLoaderTest {

    /** Tries twice and prints why it cannot. */
    static final class Renderer {
        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                try {
                    new InProcessHelm().template(Charts.chart("demo").request());
                } catch (io.chartwright.core.helm.HelmException failed) {
                    System.out.println(failed.getMessage());
                }
            }
        }
    }

    @Test
    void saysWhatToDoWithoutAnArtifactForTheSystemAndDownloadsNone() throws Exception {
        String without = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(path -> !path.matches(".*(linux|darwin|windows)-(amd|arm)64.*"))
                .collect(Collectors.joining(File.pathSeparator));
        Process renderer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        without,
                        Renderer.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(renderer.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("Helm's library cannot be loaded on ")
                .contains("there is none for this system on the class path", "glibc 2.34", "java.io.tmpdir"));
    }
}
