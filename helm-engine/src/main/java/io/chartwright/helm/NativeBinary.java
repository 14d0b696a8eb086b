package io.chartwright.helm;

import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import com.sun.jna.Native;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Helm's library for this machine. Found and bound here and not by helm-java, which would take the first of several,
 * download what it does not find, and have the library called once more when the JVM ends, to stop servers that nobody
 * started: by then Maven has closed the class loader of a plugin, and the build would end in a stack trace.
 */
final class NativeBinary {
    private NativeBinary() {}

    /**
     * Binds the library to this JVM.
     *
     * @throws RuntimeException if there is none for this machine, or no folder for it to lie in
     * @throws LinkageError if the system does not take it
     */
    static HelmLib load() {
        NativeLibrary library = find();
        Path file = library.createTempDirectory().resolve(library.getBinaryName());
        file.toFile().deleteOnExit();
        try (InputStream packed = library.getClass().getResourceAsStream("/" + library.getBinaryName())) {
            if (packed == null) {
                throw new IllegalStateException("its artifact for this system has no " + library.getBinaryName());
            }
            Files.copy(packed, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Native.load(file.toString(), HelmLib.class);
    }

    /** From the class loader of this class: in a Maven plugin the thread's own loader does not see it. */
    private static NativeLibrary find() {
        return ServiceLoader.load(NativeLibrary.class, NativeBinary.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(library -> isForThisMachine(library.getBinaryName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is none for this system on the class path"));
    }

    /** For example {@code helm-linux-amd64.so}. */
    private static boolean isForThisMachine(String binary) {
        String extension = System.mapLibraryName("").replaceFirst(".*(?=\\.)", "");
        String processor = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "amd64";
        return binary.endsWith(processor + extension);
    }
}
