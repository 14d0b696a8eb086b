package io.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.Voice;
import io.chartwright.workflow.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformClassTest {
    private static final String PLATFORM = """
            io.chartwright.model.Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("prod", e -> e.domain("%s"))
                .chart(io.chartwright.model.UmbrellaChart.named("apps"))
                .build()""";

    private static final String APPS =
            "named(\"apps\").subchart(io.chartwright.catalog.trino.Trino.defaults().workers(w -> w.replicas(2)))";

    @TempDir
    Path classes;

    @Test
    void suppliesThePlatformOfAClassThatThePluginHasNeverSeen() throws IOException {
        compile("implements java.util.function.Supplier<io.chartwright.model.Platform>", platform("acme.example"));

        try (PlatformClass source = open("com.acme.AcmePlatform")) {
            assertThat(source.platform()).isInstanceOf(Platform.class);
            assertThat(source.platform().name()).isEqualTo("acme");
        }
    }

    @Test
    void hidesThePluginsLibrariesFromTheProject() throws IOException {
        compile(
                "implements java.util.function.Supplier<Object>",
                "public Object get() { try { return Class.forName(\"org.apache.maven.plugin.Mojo\"); }"
                        + " catch (ClassNotFoundException e) { throw new IllegalStateException(\"hidden\"); } }");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("hidden"));
    }

    @Test
    void letsTheProjectFindItsOwnClassesWhileItRunsAndPutsThePluginsViewBack() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        compile(
                "implements java.util.function.Supplier<Object>",
                "public Object get() { return Thread.currentThread().getContextClassLoader()"
                        + " == getClass().getClassLoader() ? \"same\" : 1; }");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("java.lang.String"));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void tellsEveryFaultOfAModelByClassAndModelPath() throws IOException {
        compile("implements java.util.function.Supplier<io.chartwright.model.Platform>", platform("not a domain"));

        assertThat(problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.location().toString()).isEqualTo("com.acme.AcmePlatform: environments.prod.domain");
            assertThat(problem.message()).contains("not a domain");
        });
    }

    @Test
    void saysThatAClassIsMissing() throws IOException {
        try (PlatformClass source = open("com.acme.Nowhere")) {
            assertThat(problemsOf(source)).extracting(Problem::code).containsExactly("no-class");
        }
    }

    @Test
    void saysThatAClassIsNoSupplier() throws IOException {
        compile("", "");

        assertThat(problems()).extracting(Problem::code).containsExactly("no-supplier");
    }

    @Test
    void saysThatAClassSuppliesNothing() throws IOException {
        compile("implements java.util.function.Supplier<Object>", "public Object get() { return null; }");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("no-supplier");
            assertThat(problem.message()).isEqualTo("supplies null in place of a Platform");
        });
    }

    @Test
    void saysThatAClassCannotBeMade() throws IOException {
        compile(
                "implements java.util.function.Supplier<Object>",
                "public AcmePlatform(int size) {} public Object get() { return null; }");

        assertThat(problems()).extracting(Problem::code).containsExactly("no-constructor");
    }

    @Test
    void saysWhereAClassFailed() throws IOException {
        compile(
                "implements java.util.function.Supplier<Object>",
                "public AcmePlatform() { throw new IllegalStateException(\"no region\"); }"
                        + " public Object get() { return null; }");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("class-failed");
            assertThat(problem.message()).isEqualTo("threw java.lang.IllegalStateException: no region");
            assertThat(problem.hint()).contains("AcmePlatform.java:2");
        });
    }

    @Test
    void aWatchTakesAClassThatIsCompiledAnew() throws Exception {
        Path out = Files.createDirectory(classes.resolve("out"));
        Path built = Files.createDirectory(classes.resolve("built"));
        compile(
                built,
                "implements java.util.function.Supplier<io.chartwright.model.Platform>",
                platform("acme.example").replace("named(\"apps\")", APPS));
        Watch watch = new Watch(
                () -> new PlatformClass("com.acme.AcmePlatform", List.of(built)), out, false, Ci.of(null, false));
        List<String> told = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(() -> watch.run(new Door(listening(told), new GoalWords())), "watched");
        thread.start();
        try {
            await(told, "Proven and written: ");
            told.clear();

            compile(
                    built,
                    "implements java.util.function.Supplier<io.chartwright.model.Platform>",
                    platform("acme.test").replace("named(\"apps\")", APPS));

            await(told, "Proven and written: ");
        } finally {
            thread.interrupt();
            thread.join();
        }
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("acme.example"))
                    .anySatisfy(file -> assertThat(file).content().contains("acme.test"));
        }
    }

    private static Voice listening(List<String> told) {
        return new Voice() {
            @Override
            public void info(String line) {
                told.add(line);
            }

            @Override
            public void warn(String line) {
                told.add(line);
            }

            @Override
            public void error(String line) {
                told.add(line);
            }
        };
    }

    private static void await(List<String> told, String start) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (told.stream().noneMatch(line -> line.startsWith(start))) {
            assertThat(System.nanoTime())
                    .as("waited for '%s' in %s", start, told)
                    .isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<Problem> problems() throws IOException {
        try (PlatformClass source = open("com.acme.AcmePlatform")) {
            return problemsOf(source);
        }
    }

    private static List<Problem> problemsOf(PlatformClass source) {
        return catchThrowableOfType(ProblemsException.class, source::platform).problems();
    }

    private PlatformClass open(String name) {
        return new PlatformClass(name, List.of(classes));
    }

    private static String platform(String domain) {
        return "public io.chartwright.model.Platform get() { return " + PLATFORM.formatted(domain) + "; }";
    }

    private void compile(String header, String body) throws IOException {
        compile(classes, header, body);
    }

    private void compile(Path classes, String header, String body) throws IOException {
        Path source = classes.resolve("AcmePlatform.java");
        Files.writeString(source, "package com.acme;\npublic class AcmePlatform %s { %s }\n".formatted(header, body));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String[] arguments = {
            "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", source.toString()
        };
        assertThat(javac.run(null, null, null, arguments)).isZero();
    }
}
