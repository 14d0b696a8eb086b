package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockStateTest {
    private static final FileTree TREE = FileTree.of(Map.of("a.yaml", "a: 1\n", "b/c.yaml", "c: 1\n"));

    @TempDir
    Path root;

    @Test
    void aFolderWithoutALockIsNoMistake() {
        LockState state = LockState.of(root.resolve("not/there"));

        assertThat(state.present()).isFalse();
        assertThat(state.problem()).isEmpty();
    }

    @Test
    void afterARunAllIsSound() {
        TreeWriter.into(root).write(TREE);

        LockState state = LockState.of(root);

        assertThat(state.present()).isTrue();
        assertThat(state.problem()).isEmpty();
        assertThat(state.files()).containsExactly("a.yaml", "b/c.yaml");
        assertThat(state.missing()).isEmpty();
        assertThat(state.unfinished()).isEmpty();
        assertThat(state.staging()).isEmpty();
    }

    @Test
    void namesFilesThatAreGone() throws IOException {
        TreeWriter.into(root).write(TREE);
        Files.delete(root.resolve("b/c.yaml"));
        Files.delete(root.resolve("b"));
        Files.writeString(root.resolve("b"), "a file where there was a folder");

        assertThat(LockState.of(root).missing()).containsExactly("b/c.yaml");
    }

    @Test
    void tellsAKilledRunByItsTwoHashesAndWhatItLeft() throws IOException {
        TreeWriter.into(root).write(TREE);
        LockFile now = LockReader.read(Files.readAllBytes(root.resolve(LockFile.NAME)));
        Files.write(
                root.resolve(LockFile.NAME),
                now.or(LockFile.of(FileTree.of(Map.of("a.yaml", "another text\n"))))
                        .bytes());
        Files.createDirectory(root.resolve(OutputPaths.RUN));

        LockState state = LockState.of(root);

        assertThat(state.problem()).isEmpty();
        assertThat(state.unfinished()).containsExactly("a.yaml");
        assertThat(state.staging()).contains(OutputPaths.RUN);
    }

    @Test
    void tellsAMergeConflictFromOtherDamage() throws IOException {
        Files.writeString(root.resolve(LockFile.NAME), "{\n<<<<<<< HEAD\n}\n=======\n{\n>>>>>>> topic\n");
        assertThat(LockState.of(root).conflicted()).isTrue();
        assertThat(LockState.of(root).problem()).get().satisfies(problem -> assertThat(problem.code())
                .isEqualTo("lock-unreadable"));

        Files.writeString(root.resolve(LockFile.NAME), "{ \"formatVersion\": 1 ");
        assertThat(LockState.of(root).conflicted()).isFalse();
        assertThat(LockState.of(root).problem()).isPresent();
    }

    @Test
    void pointsAtTheLineWhereAConflictBegins() throws IOException {
        TreeWriter.into(root).write(TREE);
        Path lock = root.resolve(LockFile.NAME);
        Files.writeString(
                lock,
                Files.readString(lock)
                        .replace(
                                "    \"a.yaml\"",
                                "<<<<<<< HEAD\n    \"a.yaml\": \"1\",\n=======\n    \"a.yaml\": \"2\",\n>>>>>>> topic\n    \"a.yaml\""));

        assertThat(LockState.of(root).problem()).get().satisfies(problem -> {
            assertThat(problem.location()).hasToString(".chartwright.lock:5:1");
            assertThat(problem.message()).contains("marks of a conflict");
            assertThat(problem.hint()).contains("git checkout --ours .chartwright.lock");
        });
    }

    @Test
    void aLinkInItsPlaceIsNotFollowed() throws IOException {
        TreeWriter.into(root).write(TREE);
        Path elsewhere = Files.move(root.resolve(LockFile.NAME), root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve(LockFile.NAME), elsewhere);

        assertThat(LockState.of(root).problem()).get().satisfies(problem -> assertThat(problem.message())
                .contains("no regular file"));
    }

    @Test
    void aFolderInItsPlaceIsTold() throws IOException {
        Files.createDirectory(root.resolve(LockFile.NAME));

        assertThat(LockState.of(root).problem()).isPresent();
    }
}
