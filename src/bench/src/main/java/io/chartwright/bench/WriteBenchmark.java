package io.chartwright.bench;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.core.write.WriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** Bringing 10,000 files to disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class WriteBenchmark {
    private static final int FILES = 10_000;
    private static final FileTree NONE = FileTree.of(Map.of());

    /** What lies in the folder before: none of the files, each with another text, or each with the right one. */
    @Param({"fresh", "changed", "unchanged"})
    public String before;

    /** A folder of the disk to measure, such as {@code /dev/shm}; the one for temporary files by default. */
    @Param("")
    public String disk;

    private Path folder;
    private TreeWriter writer;

    /** Makes a folder. */
    @Setup
    public void make() throws IOException {
        folder = disk.isEmpty()
                ? Files.createTempDirectory("chartwright-bench")
                : Files.createTempDirectory(Path.of(disk), "chartwright-bench");
        writer = TreeWriter.into(folder.resolve("tree"));
    }

    /** Brings the folder to what lies in it before. */
    @Setup(Level.Iteration)
    public void prepare() {
        switch (before) {
            case "fresh" -> writer.write(NONE);
            case "changed" -> writer.write(tree(1));
            default -> writer.write(tree(2));
        }
    }

    /** Writes the tree. */
    @Benchmark
    public WriteReport write() {
        return writer.write(tree(2));
    }

    /** Leaves nothing behind. */
    @TearDown
    public void clean() throws IOException {
        writer.write(NONE);
        Files.deleteIfExists(folder.resolve("tree/.chartwright.lock"));
        Files.deleteIfExists(folder.resolve("tree"));
        Files.delete(folder);
    }

    private static FileTree tree(int version) {
        FileTree.Builder tree = FileTree.builder();
        for (int i = 0; i < FILES; i++) {
            tree.add(
                    "helm/charts/c" + i % 20 + "/charts/s" + i % 100 + "/templates/file-" + i + ".yaml",
                    ("apiVersion: v1\nkind: ConfigMap\nnumber: " + i + "\nversion: " + version + "\n").repeat(20));
        }
        return tree.build();
    }
}
