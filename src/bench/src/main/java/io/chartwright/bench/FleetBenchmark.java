package io.chartwright.bench;

import io.chartwright.Chartwright;
import io.chartwright.Validation;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/** Two charts on many clusters, by ApplicationSets. What grows faster than the fleet shows here. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class FleetBenchmark {
    private static final int SAMPLE = 500;

    /** How many clusters the fleet has: those of the sample, or more. */
    @Param({"500", "2000"})
    public int clusters;

    private Platform platform;

    /** Reads the sample once, with the rest of the fleet behind its last cluster. */
    @Setup
    public void readOnce() throws IOException {
        String sample = Files.readString(Path.of("fixtures/fleet/platform.yaml"));
        String last = IntStream.rangeClosed(SAMPLE, clusters)
                .mapToObj(i -> String.format(Locale.ROOT, "store-%04d", i))
                .collect(Collectors.joining(", "));
        Path file = Files.createTempFile("fleet", ".yaml");
        try {
            platform = Chartwright.read(Files.writeString(file, sample.replace("store-0500", last)));
        } finally {
            Files.delete(file);
        }
    }

    /** From the model to the whole tree in memory. */
    @Benchmark
    public FileTree render() {
        return Chartwright.render(platform);
    }

    /** From the model to the verdict, with the sets expanded. */
    @Benchmark
    public Validation validate() {
        return Chartwright.validate(platform);
    }
}
