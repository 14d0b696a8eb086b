package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else is at work in the folder after a run has looked at it, and before it replaces anything. */
class MeanwhileTest {
    private static final FileTree OLD = FileTree.of(Map.of("a/1", "old", "a/2", "old", "b/3", "old", "gone/4", "old"));
    private static final FileTree NEW = FileTree.of(Map.of("a/1", "new", "a/2", "new", "b/3", "new", "c/5", "new"));

    @TempDir
    Path temporary;

    private Path root;
    private Folder folder;

    @BeforeEach
    void writeOld() {
        root = temporary.resolve("root");
        folder = new Folder(root);
        TreeWriter.into(root).write(OLD);
    }

    @Test
    void losesNoEdit() throws IOException {
        assertThat(codes(() -> folder.put("a/2", "by hand"))).containsExactly("edited-file a/2", "half-written a/2");
        assertThat(folder.content()).containsEntry("a/2", "by hand").doesNotContainKey(".chartwright-run/");
        assertThat(catchThrowableOfType(ProblemsException.class, () -> TreeWriter.into(root)
                                .write(NEW))
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.location())
                .containsExactly("edited-file a/2");

        Files.delete(root.resolve("a/2"));
        assertNextRunCompletes();
    }

    @Test
    void losesNoEditOfWhatItDeletes() {
        assertThat(codes(() -> folder.put("gone/4", "by hand"))).containsExactly("edited-file gone/4");
        assertThat(folder.content()).isEqualTo(Map.of("a/1", "old", "a/2", "old", "b/3", "old", "gone/4", "by hand"));

        folder.put("gone/4", "old");
        assertNextRunCompletes();
    }

    @Test
    void replacesNoFileThatIsSuddenlyThere() throws IOException {
        assertThat(codes(() -> folder.put("c/5", "mine"))).containsExactly("foreign-file c/5", "half-written c/5");
        assertThat(folder.content()).containsEntry("c/5", "mine");

        Files.delete(root.resolve("c/5"));
        assertNextRunCompletes();
    }

    @Test
    void followsNoLinkThatIsSuddenlyThere() throws IOException {
        Folder elsewhere = new Folder(temporary.resolve("elsewhere")).put("3", "old");
        assertThat(codes(() -> {
                    Files.delete(root.resolve("b/3"));
                    Files.delete(root.resolve("b"));
                    Files.createSymbolicLink(root.resolve("b"), elsewhere.path());
                }))
                .containsExactly("unsafe-path b/3", "half-written b/3");
        assertThat(elsewhere.content()).isEqualTo(Map.of("3", "old"));

        Files.delete(root.resolve("b"));
        assertNextRunCompletes();
    }

    @Test
    void stopsBeforeAFolderThatIsSuddenlyThere() throws IOException {
        assertThat(codes(() -> {
                    Files.delete(root.resolve("a/1"));
                    folder.put("a/1/mine", "mine");
                }))
                .containsExactly("path-conflict a/1", "half-written a/1");
        assertThat(folder.content()).containsEntry("a/1/mine", "mine");

        Files.delete(root.resolve("a/1/mine"));
        Files.delete(root.resolve("a/1"));
        assertNextRunCompletes();
    }

    @Test
    void writesWhatIsSuddenlyGone() {
        new TreeWriter(root, false, new Meddling(() -> {
                    Files.delete(root.resolve("b/3"));
                    Files.delete(root.resolve("b"));
                    Files.delete(root.resolve("gone/4"));
                }))
                .write(NEW);

        assertThat(folder.content()).isEqualTo(NEW.files());
    }

    @Test
    void namesAFileThatAnotherProgramHasOpenOnWindows() {
        FileOperations windows = new InterruptedOperations(Integer.MAX_VALUE, InterruptedOperations.Moment.AFTER) {
            @Override
            public void replace(Path file, Path target) throws IOException {
                if (target.endsWith("a/2")) {
                    throw new FileSystemException(
                            file.toString(),
                            target.toString(),
                            "The process cannot access the file because it is being used by another process");
                }
                super.replace(file, target);
            }
        };

        ProblemsException e =
                catchThrowableOfType(ProblemsException.class, () -> new TreeWriter(root, false, windows).write(NEW));

        assertThat(e.problems().get(0)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("cannot-write");
            assertThat(problem.location()).hasToString("a/2");
            assertThat(problem.message()).contains("used by another process");
            assertThat(problem.hint()).contains("a program has it open");
        });
        assertNextRunCompletes();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void survivesAThreadThatDeletesFiles(long seed) throws Exception {
        FileTree.Builder first = FileTree.builder();
        FileTree.Builder second = FileTree.builder();
        for (int i = 0; i < 300; i++) {
            first.add("many/" + i % 7 + "/" + i, "old");
            second.add("many/" + i % 7 + "/" + i, "new");
        }
        TreeWriter.into(root).write(first.build());
        List<String> paths = List.copyOf(second.build().files().keySet());
        AtomicBoolean over = new AtomicBoolean();
        Thread deleter = new Thread(() -> {
            Random random = new Random(seed);
            while (!over.get()) {
                root.resolve(paths.get(random.nextInt(paths.size()))).toFile().delete();
            }
        });
        deleter.start();
        try {
            TreeWriter.into(root).write(second.build());
        } catch (ProblemsException e) {
            assertThat(e.problems()).extracting(problem -> problem.code()).isSubsetOf("cannot-write", "half-written");
        } finally {
            over.set(true);
            deleter.join();
        }

        TreeWriter.into(root).write(second.build());
        assertThat(folder.content()).isEqualTo(second.build().files());
    }

    private List<String> codes(Meddling.Action action) {
        ProblemsException e = catchThrowableOfType(
                ProblemsException.class, () -> new TreeWriter(root, false, new Meddling(action)).write(NEW));
        assertThat(e).isNotNull();
        return e.problems().stream()
                .peek(problem -> assertThat(problem.hint()).isNotEmpty())
                .map(problem -> problem.code() + " " + problem.location())
                .toList();
    }

    private void assertNextRunCompletes() {
        TreeWriter.into(root).write(NEW);
        assertThat(folder.content()).isEqualTo(NEW.files());
        assertThat(LockReader.read(folder.text(LockFile.NAME).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(LockFile.of(NEW));
    }
}
