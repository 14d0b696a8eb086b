package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the library once per JVM and makes it fit to live there. A machine that cannot load it is told so at every
 * call, without another try.
 */
final class NativeHelmLoader {
    private static final Map<String, String> SMALLEST_CHART =
            Map.of("Chart.yaml", "{apiVersion: v2, name: smallest, version: 0.0.0}");

    private static @Nullable NativeHelm loaded;
    private static @Nullable Throwable failure;
    private static boolean tamed;

    private NativeHelmLoader() {}

    static synchronized NativeHelm helm() {
        NativeHelm helm = loaded == null ? load() : loaded;
        loaded = helm;
        if (!tamed) {
            tame(helm);
            tamed = true;
        }
        return helm;
    }

    private static NativeHelm load() {
        if (failure == null) {
            try {
                return new NativeHelm(NativeBinary.load());
            } catch (RuntimeException | LinkageError failed) {
                failure = failed;
            }
        }
        throw new HelmException(advice(failure), failure);
    }

    /**
     * Renders something, for the library takes the signal handlers of the JVM with its first rendering and only then:
     * whoever comes later need not guard them.
     */
    private static void tame(NativeHelm helm) {
        SignalHandlers before = SignalHandlers.read();
        try (StagedChart smallest = StagedChart.of(SMALLEST_CHART, List.of())) {
            smallest.template(helm, new HelmRequest(FileTree.builder().build(), "probe", "default", "", List.of()));
        } finally {
            before.putBack();
        }
    }

    /** What the system says, once, and without the class path that the native bridge adds. */
    static String inOneLine(String message) {
        return message.lines()
                .filter(line -> !line.contains("not found in resource path"))
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String advice(Throwable failure) {
        return "Helm's library cannot be loaded on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch")
                + ": " + inOneLine(String.valueOf(failure.getMessage()))
                + ". It needs com.marcnuri.helm-java's artifact for this system at run time, on Linux glibc 2.34 or newer"
                + " (no Alpine, no RHEL 8), and a temporary folder that may execute"
                + " (try -Djava.io.tmpdir and -Djna.tmpdir)";
    }
}
