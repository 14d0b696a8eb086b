package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                } catch (HelmException failed) {
                    System.out.println(failed.getMessage());
                }
            }
        }
    }

    @Test
    void saysWhatToDoWithoutAnArtifactForTheSystemAndDownloadsNone() throws Exception {
        Process renderer = Forked.jvm(Renderer.class, path -> !path.matches(".*(linux|darwin|windows)-(amd|arm)64.*"))
                .start();
        List<String> said = new String(renderer.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                // What newer JVMs say of native access is not ours.
                .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
                .toList();
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("Helm's library cannot be loaded on ")
                .contains("there is none for this system on the class path", "glibc 2.34", "java.io.tmpdir"));
    }

    @Test
    void saysInOneLineWhatTheSystemSaysOfAFolderThatMayNotExecute() {
        assertThat(NativeHelmLoader.inOneLine("""
                        Unable to load library '/t/helm.so':
                        /t/helm.so: failed to map segment from shared object
                        /t/helm.so: failed to map segment from shared object
                        Native library (t/helm.so) not found in resource path (a.jar:b.jar)"""))
                .isEqualTo("Unable to load library '/t/helm.so': /t/helm.so: failed to map segment from shared object");
    }
}
