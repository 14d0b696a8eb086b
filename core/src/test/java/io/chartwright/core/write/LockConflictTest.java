package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After merges that Git gave up in the middle of the lock. */
class LockConflictTest {
    private static final FileTree BASE =
            FileTree.of(Map.of("all.yaml", "base", "old/a.yaml", "base", "old/b.yaml", "1"));

    /** A file comes. */
    private static final FileTree OURS =
            FileTree.of(Map.of("all.yaml", "ours", "old/a.yaml", "ours", "old/b.yaml", "1", "only/ours.yaml", "ours"));

    /** A folder goes, another comes. */
    private static final FileTree THEIRS = FileTree.of(Map.of("all.yaml", "theirs", "only/theirs.yaml", "theirs"));

    /** What both together come to, in which no file is what either side had. */
    private static final FileTree MERGED =
            FileTree.of(Map.of("all.yaml", "both", "only/ours.yaml", "both", "only/theirs.yaml", "both"));

    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void setRoot() {
        folder = new Folder(temporary.resolve("root"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "diff3"})
    void whatEitherSideWroteIsOurs(String style) throws Exception {
        // As Git leaves it: what only one side has is there, and so is what one side deleted and the other changed.
        folder.put("all.yaml", "theirs")
                .put("old/a.yaml", "ours")
                .put("only/ours.yaml", "ours")
                .put("only/theirs.yaml", "theirs")
                .put("only/notes.txt", "mine")
                .put(LockFile.NAME, conflict(style));
        assertThat(folder.text(LockFile.NAME)).contains("<<<<<<<", "=======", ">>>>>>>");

        TreeWriter writer = TreeWriter.into(folder.path()).ofPlatform("acme");
        assertThat(writer.compare(MERGED).has(Difference.Kind.IN_THE_WAY)).isFalse();
        assertThat(LockState.of(folder.path()).conflicted()).isTrue();
        assertThat(LockState.of(folder.path()).problem()).isEmpty();
        writer.write(MERGED);

        assertThat(folder.content())
                .isEqualTo(Map.of(
                        "all.yaml", "both",
                        "only/ours.yaml", "both",
                        "only/theirs.yaml", "both",
                        "only/notes.txt", "mine"));
        assertThat(writer.compare(MERGED).isFresh()).isTrue();
        assertThat(LockState.of(folder.path()).conflicted()).isFalse();
    }

    @Test
    void whatNeitherSideWroteIsSomebodysEdit() throws Exception {
        folder.put("all.yaml", "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> topic\n")
                .put(LockFile.NAME, conflict("merge"));
        TreeWriter writer = TreeWriter.into(folder.path()).ofPlatform("acme");

        ProblemsException e = catchThrowableOfType(ProblemsException.class, () -> writer.write(MERGED));
        assertThat(e.problems()).singleElement().satisfies(problem -> assertThat(problem.code())
                .isEqualTo("edited-file"));

        writer.overwriteEdited(true).write(MERGED);
        assertThat(folder.content()).isEqualTo(MERGED.files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD\n@=======\n@",
                "<<<<<<< HEAD\n@>>>>>>> topic\n",
                "@=======\n@>>>>>>> topic\n",
                "<<<<<<< HEAD\n<<<<<<< HEAD\n@=======\n@>>>>>>> topic\n",
                "<<<<<<< HEAD\n@=======\n>>>>>>> topic\n",
                "<<<<<<< HEAD\n@=======\n=======\n@>>>>>>> topic\n",
            })
    void marksThatMakeNoSenseAreRefused(String lock) {
        String sound = new String(LockFile.of(BASE).bytes(), StandardCharsets.UTF_8);
        folder.put(LockFile.NAME, lock.replace("@", sound));

        ProblemsException e = catchThrowableOfType(
                ProblemsException.class, () -> TreeWriter.into(folder.path()).write(BASE));

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("lock-unreadable");
            assertThat(problem.message()).contains("marks of a conflict");
        });
    }

    /** What Git itself makes of the locks of both sides. */
    private String conflict(String style) throws IOException, InterruptedException {
        Path base = lock("base", BASE);
        Path ours = lock("ours", OURS);
        Path theirs = lock("theirs", THEIRS);
        ProcessBuilder git = new ProcessBuilder(
                "git",
                "-c",
                "merge.conflictStyle=" + style,
                "merge-file",
                "-p",
                ours.toString(),
                base.toString(),
                theirs.toString());
        Path output = temporary.resolve("conflict");
        Process process = git.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output);
    }

    private Path lock(String name, FileTree tree) throws IOException {
        Path root = temporary.resolve(name);
        TreeWriter.into(root).ofPlatform("acme").write(tree);
        return root.resolve(LockFile.NAME);
    }
}
