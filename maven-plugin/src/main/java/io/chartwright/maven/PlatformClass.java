package io.chartwright.maven;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Platform;
import io.chartwright.workflow.PlatformSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A class of the project that describes its platform. It is loaded apart from the plugin: both share the types of
 * {@code io.chartwright} and the JDK, and neither sees the other's libraries.
 */
final class PlatformClass implements PlatformSource {
    private final String name;
    private final List<Path> classPath;
    private final URLClassLoader project;

    /**
     * @param name the class, a {@code Supplier<Platform>} with a public constructor without parameters
     * @param classPath the project's classes and run-time dependencies
     */
    PlatformClass(String name, List<Path> classPath) {
        this.name = name;
        this.classPath = List.copyOf(classPath);
        URL[] urls = classPath.stream().map(PlatformClass::url).toArray(URL[]::new);
        this.project = new URLClassLoader(urls, new SharedTypes(PlatformClass.class.getClassLoader()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Platform platform() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(project);
        try {
            return supplied(newInstance());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** It is read from the project's own classes; what it depends on is taken not to change. */
    @Override
    public Platform platform(Consumer<Path> asked) {
        classPath.stream().limit(1).forEach(asked);
        return platform();
    }

    @Override
    public void close() throws IOException {
        project.close();
    }

    private Supplier<?> newInstance() {
        try {
            Class<?> type = Class.forName(name, true, project);
            if (!Supplier.class.isAssignableFrom(type)) {
                throw problem(
                        "no-supplier",
                        "does not implement java.util.function.Supplier<Platform>",
                        "let it do so",
                        null);
            }
            return (Supplier<?>) type.getConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw problem(
                    "no-class",
                    "there is no such class in the project's class path",
                    "compile first, as in 'mvn process-classes chartwright:generate', and give the name with its package",
                    e);
        } catch (InvocationTargetException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw problem(
                    "no-constructor",
                    "cannot be made",
                    "let it be a public class with a public constructor that takes nothing",
                    e);
        } catch (LinkageError e) {
            throw failure(e);
        }
    }

    private Platform supplied(Supplier<?> supplier) {
        Object supplied;
        try {
            supplied = supplier.get();
        } catch (RuntimeException | LinkageError e) {
            throw failure(e);
        }
        if (supplied instanceof Platform platform) {
            return platform;
        }
        String what = supplied == null ? "null" : "a " + supplied.getClass().getName();
        throw problem(
                "no-supplier", "supplies " + what + " in place of a Platform", "let it be a Supplier<Platform>", null);
    }

    private ProblemsException failure(Throwable thrown) {
        if (thrown instanceof ProblemsException problems) {
            return problems;
        }
        if (thrown instanceof InvalidModelException invalid) {
            return new ProblemsException(invalid.faults().stream()
                    .map(fault -> Problem.error(fault.code(), at(fault.path()), fault.message(), fault.hint()))
                    .toList());
        }
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(name))
                .findFirst()
                .map(frame -> "thrown under " + frame + "; ")
                .orElse("");
        return problem("class-failed", "threw " + thrown, where + "'mvn -X' prints the whole stack trace", thrown);
    }

    private ProblemsException problem(String code, String message, String hint, @Nullable Throwable cause) {
        ProblemsException problem = new ProblemsException(List.of(Problem.error(code, at(""), message, hint)));
        problem.initCause(cause);
        return problem;
    }

    private Location at(String path) {
        return Location.inModel(path.isEmpty() ? name : name + ": " + path);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lends the project our own types, so that both sides mean the same {@code Platform}; nothing else of the plugin. */
    private static final class SharedTypes extends ClassLoader {
        private final ClassLoader plugin;

        SharedTypes(ClassLoader plugin) {
            super(ClassLoader.getPlatformClassLoader());
            this.plugin = plugin;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("io.chartwright.")) {
                return plugin.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
