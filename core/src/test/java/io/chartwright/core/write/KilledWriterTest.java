package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.InterruptedOperations.Killed;
import io.chartwright.core.write.InterruptedOperations.Moment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run may be killed between any two steps, and in the middle of writing a file: the next run puts everything right. */
class KilledWriterTest {
    private static final FileTree OLD = FileTree.of(Map.of(
            "same.yaml",
            "same",
            "changed.yaml",
            "old",
            "gone/deep/x.yaml",
            "x",
            "gone/y.yaml",
            "y",
            "file",
            "f",
            "dir/a",
            "a",
            "dir/b/c",
            "c"));
    private static final FileTree NEW = FileTree.of(Map.of(
            "same.yaml",
            "same",
            "changed.yaml",
            "new",
            "added/deep/z.yaml",
            "z",
            "file/below",
            "fb",
            "dir",
            "now a file"));
    private static final FileTree OTHER =
            FileTree.of(Map.of("changed.yaml", "other", "gone/y.yaml", "y2", "added/n", "n"));
    private static final Map<String, String> FOREIGN = Map.of("README.md", "mine", "gone/mine.txt", "mine too");

    @TempDir
    Path temporary;

    private final Map<FileTree, String> locks = new HashMap<>();
    private int run;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void repairsWhatAKilledRunLeft(Moment moment) {
        for (FileTree next : List.of(NEW, OLD, OTHER)) {
            int step = 1;
            Folder folder = prepared();
            while (isKilled(folder, NEW, step, moment)) {
                assertHalfWayIsSound(folder);
                assertRunGives(folder, next);
                step++;
                folder = prepared();
            }
            assertThat(step).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void repairsWhatTwoKilledRunsLeft(Moment moment) {
        for (int first = 1; first < 36; first += 5) {
            int second = 1;
            boolean killed = true;
            while (killed) {
                Folder folder = prepared();
                isKilled(folder, NEW, first, Moment.HALF_WAY);
                killed = isKilled(folder, OTHER, second, moment);
                assertHalfWayIsSound(folder);
                assertRunGives(folder, second % 4 == 1 ? OLD : NEW);
                second += 2;
            }
        }
    }

    private Folder prepared() {
        Path root = temporary.resolve("run" + run++);
        writer(root).write(OLD);
        Folder folder = new Folder(root);
        FOREIGN.forEach(folder::put);
        return folder;
    }

    private static boolean isKilled(Folder folder, FileTree tree, int step, Moment moment) {
        try {
            new TreeWriter(folder.path(), false, new InterruptedOperations(step, moment)).write(tree);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** No half-written file under its real name, and nothing foreign touched. */
    private static void assertHalfWayIsSound(Folder folder) {
        Map<String, String> content = folder.content();
        assertThat(content).containsAllEntriesOf(FOREIGN);
        content.forEach((path, text) -> {
            if (!FOREIGN.containsKey(path) && !path.endsWith("/") && !path.startsWith(OutputPaths.RUN + "/")) {
                assertThat(Stream.of(OLD, NEW, OTHER).map(tree -> tree.text(path)))
                        .as(path)
                        .contains(text);
            }
        });
    }

    private void assertRunGives(Folder folder, FileTree tree) {
        writer(folder.path()).write(tree);

        Map<String, String> expected = new TreeMap<>(tree.files());
        expected.putAll(FOREIGN);
        assertThat(folder.content()).isEqualTo(expected);
        assertThat(folder.text(LockFile.NAME)).isEqualTo(lockOf(tree));
    }

    private static TreeWriter writer(Path root) {
        return new TreeWriter(root, false, InterruptedOperations.never());
    }

    /** What a run that nobody kills makes of it. */
    private String lockOf(FileTree tree) {
        return locks.computeIfAbsent(tree, t -> {
            Folder fresh = new Folder(temporary.resolve("fresh" + run++));
            writer(fresh.path()).write(t);
            return fresh.text(LockFile.NAME);
        });
    }
}
