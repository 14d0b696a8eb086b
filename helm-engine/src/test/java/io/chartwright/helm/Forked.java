package io.chartwright.helm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** JVMs of their own, for what shows only in the life or the environment of a whole JVM. */
final class Forked {
    private Forked() {}

    /** A JVM with the class path of the tests that runs a main class. */
    static ProcessBuilder jvm(Class<?> main, String... options) {
        return jvm(main, path -> true, options);
    }

    /** A JVM with a part of the class path of the tests. */
    static ProcessBuilder jvm(Class<?> main, Predicate<String> classPath, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(classPath)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
