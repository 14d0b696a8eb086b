package io.chartwright.helm;

import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.LintOptions;
import com.marcnuri.helm.jni.Result;
import com.marcnuri.helm.jni.TemplateOptions;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.chartwright.core.helm.HelmException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The loaded library. Texts cross the border as UTF-8 both ways, which the library expects and which its own Java
 * wrapper, bound to the locale of the machine, does not do. Has no static state: the bridge to native code must be loaded
 * by {@link NativeHelmLoader} and no earlier, for that one can tell why it does not.
 */
final class NativeHelm {
    private static final String UTF_8 = "UTF-8";
    private static final String USELESS_ADVICE = "\n\nUse --debug flag to render out invalid YAML";

    private final HelmLib library;
    private Set<String> apiVersions = Set.of();

    NativeHelm(HelmLib library) {
        this.library = library;
    }

    /**
     * The library of this JVM, loaded by the first caller.
     *
     * @throws HelmException if this machine cannot load it
     */
    static NativeHelm get() {
        return NativeHelmLoader.helm();
    }

    String template(Path chart, List<Path> values, String release, String namespace, String kubeVersion) {
        String files = values.stream().map(Path::toString).collect(Collectors.joining(","));
        return call(lib -> lib.Template(new Utf8TemplateOptions(
                release, chart.toString(), namespace, kubeVersion.isEmpty() ? null : kubeVersion, files)));
    }

    /** Helm's findings, one a line, and a last line that tells whether strict lint failed. */
    String lint(Path chart) {
        return call(lib -> lib.Lint(new Utf8LintOptions(chart.toString())));
    }

    /** What {@code .Capabilities.APIVersions} has of itself. */
    synchronized Set<String> apiVersions() {
        if (apiVersions.isEmpty()) {
            apiVersions = OwnApiVersions.ask(this);
        }
        return apiVersions;
    }

    String version() {
        return call(HelmLib::Version);
    }

    private String call(Function<HelmLib, Result> function) {
        Result result = function.apply(library);
        try {
            // Its fields are pointers: first the output, then the error.
            String error = text(result, Native.POINTER_SIZE);
            if (!error.isBlank()) {
                throw new HelmException(error.replace(USELESS_ADVICE, "").strip());
            }
            return text(result, 0);
        } finally {
            library.Free(result);
        }
    }

    /** A field as it lies in memory: the wrapper has decoded it in the charset of the machine by now. */
    private static String text(Result result, long offset) {
        Pointer text = result.getPointer().getPointer(offset);
        return text == null ? "" : text.getString(0, UTF_8);
    }

    /** Public because the native bridge reads its fields. */
    public static final class Utf8TemplateOptions extends TemplateOptions {
        Utf8TemplateOptions(
                String release, String chart, String namespace, @Nullable String kubeVersion, String values) {
            super(
                    release,
                    null,
                    chart,
                    namespace,
                    kubeVersion,
                    0,
                    0,
                    null,
                    null,
                    values,
                    null,
                    null,
                    null,
                    0,
                    0,
                    null,
                    0,
                    null);
            setStringEncoding(UTF_8);
        }
    }

    /** Public because the native bridge reads its fields. */
    public static final class Utf8LintOptions extends LintOptions {
        Utf8LintOptions(String chart) {
            super(chart, 1, 0);
            setStringEncoding(UTF_8);
        }
    }
}
