package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which Chartwright runs here, down to the build of its jars and of all that they stand on: two that may make different trees
 * are never taken for one. Jars are known by their sizes and times, as the JVM itself knows them for its archives.
 */
final class OwnBuild {
    private OwnBuild() {}

    /** @throws IOException if it cannot be told */
    static String identity() throws IOException {
        SortedSet<Path> code = new TreeSet<>();
        for (Class<?> type : List.of(Platform.class, TreeWriter.class, Chartwright.class, OwnBuild.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            if (source == null) {
                throw new IOException("nobody knows where " + type + " comes from");
            }
            code.add(path(source.getLocation()));
        }
        if (OwnBuild.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                code.add(path(url));
            }
        } else {
            entries(System.getProperty("java.class.path", "")).map(Path::of).forEach(code::add);
        }
        List<Path> helm = entries(Objects.requireNonNullElse(System.getenv("PATH"), ""))
                .flatMap(folder -> Stream.of("helm", "helm.exe").map(name -> Path.of(folder, name)))
                .toList();
        return ContentHash.ofTexts(List.of(
                ContentHash.ofStates(code), ContentHash.ofStates(helm), System.getProperty("chartwright.helm", "")));
    }

    private static Stream<String> entries(String list) {
        return Arrays.stream(list.split(File.pathSeparator)).filter(entry -> !entry.isBlank());
    }

    private static Path path(URL url) throws IOException {
        try {
            URI uri = url.toURI();
            return Path.of(uri);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException("no file: " + url, e);
        }
    }
}
