package io.chartwright.helm;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the command {@code helm} lies. Only absolute folders of the search path count: a relative one would run whatever
 * lies in the folder in which a build happens to start.
 */
final class CommandPath {
    private CommandPath() {}

    /**
     * The first {@code helm} that may be executed.
     *
     * @param path as in the environment variable {@code PATH}
     */
    static Optional<Path> helm(String path) {
        String name = File.separatorChar == '\\' ? "helm.exe" : "helm";
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(folder -> in(folder, name).stream())
                .findFirst();
    }

    private static Optional<Path> in(String folder, String name) {
        try {
            return Optional.of(Path.of(folder))
                    .filter(Path::isAbsolute)
                    .map(place -> place.resolve(name))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }
}
