package io.chartwright.bench;

import io.chartwright.Chartwright;
import io.chartwright.Validation;
import io.chartwright.checks.Judge;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.report.ReportFormat;
import io.chartwright.checks.rule.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/** Validating a platform in all its environments, and each part of that by itself. Run from the root of the checkout. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class ValidateBenchmark {
    private static final Judge.Circumstances PLAIN = new Judge.Circumstances("", List.of(), Map.of(), List.of());
    /** Makes more than 5,000 objects of the 224 that 254Carbon has. */
    private static final int TIMES = 23;

    /** The platform, as a path from the working folder. */
    @Param("fixtures/254carbon/platform.yaml")
    public String file;

    private RenderedPlatform rendered;
    private Scene scene;
    private Scene large;
    private Validation validation;

    /** Renders once, so that each part starts where the one before it ends. */
    @Setup
    public void renderOnce() {
        rendered = RenderedPlatform.of(Path.of(file));
        scene = rendered.scene();
        large = rendered.scene(TIMES);
        validation = Chartwright.validate(rendered.platform());
    }

    /** All of it: from the model to the verdict. */
    @Benchmark
    public Validation validate() {
        return Chartwright.validate(rendered.platform());
    }

    /** Helm's share: strict lint and two renderings for each environment, side by side. */
    @Benchmark
    public List<Object> helm() {
        return rendered.proven();
    }

    /** From Helm's texts to objects. */
    @Benchmark
    public Scene parse() {
        return rendered.scene();
    }

    /** Schemas and all rules. */
    @Benchmark
    public Verdict judge() {
        return judged(scene);
    }

    /** The report in all its forms. */
    @Benchmark
    public List<String> reports() {
        return Stream.of(ReportFormat.values()).map(validation::report).toList();
    }

    /** Schemas and all rules over more than 5,000 objects. */
    @Benchmark
    public Verdict judgeLarge() {
        return judged(large);
    }

    /** A new scene of the same objects, for a scene remembers what was found out about it. */
    private static Verdict judged(Scene known) {
        Scene scene = new Scene(known.platform(), known.tree(), known.releases(), known.manifests());
        return Judge.with(List.of(), false).judge(scene, PLAIN);
    }
}
