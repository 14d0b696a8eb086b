package io.chartwright.bench;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Base;
import io.chartwright.workflow.Diff;
import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.Words;
import io.chartwright.workflow.diff.PlatformDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Comparing a platform with what was written of it once: both sides rendered by the real Helm, for every environment. Once
 * nothing has changed, so that each chart is rendered once; and once every object of a chart has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class DiffBenchmark {
    /** A platform that names no other files. */
    @Param("fixtures/254carbon/platform.yaml")
    public String file;

    /** What all memory requests of this size become. */
    @Param({"3Gi", "4Gi"})
    public String memory;

    private Path folder;

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("chartwright-bench-");
        String platform = Files.readString(Path.of(file));
        Path old = Files.createDirectory(folder.resolve("old"));
        Files.writeString(old.resolve("platform.yaml"), platform);
        Chartwright.generate(Chartwright.read(old.resolve("platform.yaml"))).into(old);
        Path now = Files.createDirectory(folder.resolve("now"));
        Files.writeString(now.resolve("platform.yaml"), platform.replace("memory: 3Gi", "memory: " + memory));
    }

    @Benchmark
    public PlatformDiff diff() {
        Path now = folder.resolve("now");
        PlatformFile source = new PlatformFile(now.resolve("platform.yaml"), now, new NoWords());
        return new Diff(source, now, Base.directory(folder.resolve("old"))).compare(new NoWords());
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }

    /** Hints are for people. */
    private static final class NoWords implements Words {
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
