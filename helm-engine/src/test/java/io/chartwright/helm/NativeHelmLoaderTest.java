package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmException;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
                .filter(NativeHelmLoaderTest::isOurs)
                .toList();
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("Helm's library cannot be loaded on ")
                .contains("there is none for this system on the class path", "glibc 2.34", "java.io.tmpdir"));
    }

    @Test
    void saysWhyTheBridgeToNativeCodeDoesNotLoad(@TempDir Path folder) throws Exception {
        Path noFolder = Files.createFile(folder.resolve("taken"));
        Process renderer =
                Forked.jvm(Renderer.class, "-Djna.tmpdir=" + noFolder).start();

        List<String> said = renderer.inputReader()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
                .toList();

        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("Helm's library cannot be loaded on ")
                .contains("libjnidispatch", "-Djna.tmpdir"));
    }

    /** Loads the library like a Maven plugin whose build ends before it renders: the loader of its classes is closed then. */
    static final class Plugin {
        public static void main(String[] arguments) throws Exception {
            List<URL> classPath = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
            try (URLClassLoader realm =
                    new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                Method load = realm.loadClass(NativeBinary.class.getName()).getDeclaredMethod("load");
                load.setAccessible(true);
                System.out.println("loaded: " + (load.invoke(null) != null));
            }
        }
    }

    @Test
    void leavesNothingToBeDoneWhenTheJvmEnds() throws Exception {
        Process plugin = Forked.jvm(Plugin.class).start();
        assertThat(plugin.inputReader().lines().filter(NativeHelmLoaderTest::isOurs))
                .containsExactly("loaded: true");
        assertThat(plugin.waitFor()).isZero();
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

    /** What newer JVMs say of native access is not. */
    private static boolean isOurs(String line) {
        return !line.isBlank() && !line.startsWith("WARNING: ");
    }
}
