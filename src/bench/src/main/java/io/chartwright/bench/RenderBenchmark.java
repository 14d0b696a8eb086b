package io.chartwright.bench;

import io.chartwright.Chartwright;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** Reading and rendering, without Helm and without the disk's share in writing. Run from the root of the checkout. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class RenderBenchmark {

    /** The platform, as a path from the working folder. */
    @Param("fixtures/254carbon/platform.yaml")
    public String file;

    private Platform platform;

    /** Reads the platform once, so that {@link #render()} starts from the model. */
    @Setup
    public void readOnce() {
        platform = Chartwright.read(Path.of(file));
    }

    /** From {@code platform.yaml} to the model. */
    @Benchmark
    public Platform read() {
        return Chartwright.read(Path.of(file));
    }

    /** From the model to the whole tree in memory. */
    @Benchmark
    public FileTree render() {
        return Chartwright.render(platform);
    }
}
