package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once on one tree. */
class TwoRunsTest {
    @TempDir
    Path root;

    @Test
    void refusesToWriteWhileAnotherProcessDoes() throws Exception {
        Folder folder = new Folder(root);
        new TreeWriter(root, false, new Meddling(() -> {
                    try {
                        Process second = WriterProcess.start(root, 0);
                        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                        assertThat(second.waitFor()).isEqualTo(3);
                        assertThat(said)
                                .contains("busy .chartwright-run")
                                .contains("process " + ProcessHandle.current().pid());
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    // Looks no further: to read the locked file in this process would end the lock.
                    assertThat(root.toFile().list()).containsExactly(OutputPaths.RUN);
                }))
                .write(SeededTrees.tree(1));

        assertThat(folder.content()).isEqualTo(SeededTrees.tree(1).files());
    }

    @Test
    void writesAfterAProcessThatWasKilledWhileItHadTheTurn() throws Exception {
        Process first = WriterProcess.start(root, 0);
        assertThat(first.getInputStream().readNBytes(100)).hasSize(100);
        ProblemsException busy = catchThrowableOfType(
                ProblemsException.class, () -> TreeWriter.into(root).write(SeededTrees.tree(1)));
        first.destroyForcibly().waitFor();

        // On a fast disk, the other process may have ended before we came.
        if (busy != null) {
            assertThat(busy.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("busy");
                assertThat(problem.message()).contains("process " + first.pid());
                assertThat(problem.hint()).isNotEmpty();
            });
        }
        TreeWriter.into(root).write(SeededTrees.tree(1));
        assertThat(new Folder(root).content()).isEqualTo(SeededTrees.tree(1).files());
    }

    @Test
    void letsThreadsWaitForEachOther() throws Exception {
        AtomicInteger writing = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<WriteReport>> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            FileTree tree = FileTree.of(Map.of("a", "text " + i, "b/" + i, "b", "c", "c"));
            runs.add(threads.submit(() -> new TreeWriter(root, false, new Meddling(() -> {
                        assertThat(writing.incrementAndGet()).isEqualTo(1);
                        Thread.yield();
                        writing.decrementAndGet();
                    }))
                    .write(tree)));
        }
        for (Future<WriteReport> run : runs) {
            run.get();
        }
        threads.shutdown();

        assertThat(new Folder(root).content()).hasSize(3);
        assertThat(root.resolve(OutputPaths.RUN)).doesNotExist();
    }

    @Test
    void leavesForeignFilesInItsOwnFolder() throws Exception {
        Folder folder = new Folder(root).put(OutputPaths.RUN + "/mine", "mine").put(OutputPaths.RUN + "/7", "left");

        TreeWriter.into(root).write(FileTree.of(Map.of("a", "a")));

        assertThat(folder.content()).isEqualTo(Map.of("a", "a", OutputPaths.RUN + "/mine", "mine"));
    }

    @Test
    void stagesNothingThroughALink() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve(OutputPaths.RUN), elsewhere);

        ProblemsException e = catchThrowableOfType(
                ProblemsException.class, () -> TreeWriter.into(root).write(FileTree.of(Map.of("a", "a"))));

        assertThat(e.problems()).singleElement().satisfies(problem -> assertThat(problem.code())
                .isEqualTo("unsafe-path"));
        assertThat(elsewhere).isEmptyDirectory();
    }
}
