package io.chartwright.bench;

import io.chartwright.Chartwright;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import io.chartwright.workflow.Check;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.Voice;
import io.chartwright.workflow.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Checking a tree that is fresh, from the file to the answer. Run from the root of the checkout. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class CheckBenchmark {
    private static final Door NOBODY = new Door(new Silence(), new NoWords());

    /** The platform, as a path from the working folder. */
    @Param("fixtures/254carbon/platform.yaml")
    public String file;

    private Path folder;
    private Check check;

    /** Writes the tree that is checked. */
    @Setup
    public void generate() throws IOException {
        folder = Files.createTempDirectory("chartwright-bench");
        Path start = Path.of("").toAbsolutePath();
        Path absolute = start.resolve(file);
        Platform platform = Chartwright.read(absolute);
        TreeWriter.into(folder.resolve("tree")).ofPlatform(platform.name()).write(Chartwright.render(platform));
        check = new Check(
                new PlatformFile(absolute, start, NOBODY.words()),
                folder.resolve("tree"),
                folder.resolve("reports"));
    }

    /** By the stamp that the first round leaves. */
    @Benchmark
    public void stamped() throws IOException {
        check.run(NOBODY);
    }

    /** As after a checkout: what a stamp would save is done, and the stamp is made. */
    @Benchmark
    public void unstamped() throws IOException {
        forgetStamps();
        check.run(NOBODY);
    }

    private void forgetStamps() throws IOException {
        Path reports = folder.resolve("reports");
        if (Files.exists(reports)) {
            try (Stream<Path> all = Files.list(reports)) {
                for (Path stamp : all.toList()) {
                    Files.delete(stamp);
                }
            }
        }
    }

    /** Leaves nothing behind. */
    @TearDown
    public void clean() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Silence() implements Voice {
        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {}

        @Override
        public void error(String line) {}
    }

    private record NoWords() implements Words {
        @Override
        public String command(String task, String... options) {
            return task;
        }

        @Override
        public String option(String name) {
            return name;
        }

        @Override
        public String option(String name, String value) {
            return name;
        }
    }
}
