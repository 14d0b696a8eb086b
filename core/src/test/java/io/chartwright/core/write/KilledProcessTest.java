package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process that writes a real tree, at moments all over its work. */
class KilledProcessTest {
    private static final int KILLS = 200;
    private static final Map<String, String> FOREIGN = Map.of(
            "README.md", "mine",
            "charts/mine.txt", "mine",
            "charts/3/templates/2/mine.yaml", "mine",
            "charts/3/templates/2/.hidden", "mine");

    @TempDir
    Path root;

    @Test
    void nothingIsHalfWrittenAndTheNextRunCompletes() throws Exception {
        Folder folder = new Folder(root);
        FOREIGN.forEach(folder::put);
        FileTree tree = SeededTrees.tree(0);
        writer().write(tree);
        int steps = steps(1);
        tree = SeededTrees.tree(1);
        assertThat(tree.size()).isBetween(1_900, 2_100);
        assertThat(steps).isGreaterThan(300);

        Random random = new Random(254);
        int killed = 0;
        for (int number = 2; number < KILLS + 2; number++) {
            FileTree next = SeededTrees.tree(number);
            Process process = WriterProcess.start(root, number);
            skip(process.getInputStream(), random.nextInt(steps));
            process.destroyForcibly();
            killed += process.waitFor() == 0 ? 0 : 1;

            assertHalfWayIsSound(folder.content(), tree, next);
            // The next run may want what the killed one wanted, or what was there before.
            tree = number % 3 == 0 ? tree : next;
            writer().write(tree);
            Map<String, String> expected = new TreeMap<>(tree.files());
            expected.putAll(FOREIGN);
            expected.put(LockFile.NAME, new String(LockFile.of(tree).bytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(folder.contentWithLock().equals(expected))
                    .as("the exact tree after run " + number)
                    .isTrue();
        }
        assertThat(killed).isGreaterThan(KILLS * 3 / 4);
    }

    /** How many steps a run takes that nobody kills. */
    private int steps(int number) throws IOException {
        Process process = WriterProcess.start(root, number);
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(said).endsWith("done\n");
        return said.lastIndexOf(WriterProcess.STEP);
    }

    private static void skip(InputStream steps, int count) throws IOException {
        for (int i = 0; i <= count && steps.read() >= 0; i++) {}
    }

    private static void assertHalfWayIsSound(Map<String, String> content, FileTree old, FileTree next) {
        assertThat(content).containsAllEntriesOf(FOREIGN);
        content.forEach((path, text) -> {
            boolean known = FOREIGN.containsKey(path)
                    || path.startsWith(OutputPaths.RUN + "/")
                    || path.endsWith("/")
                    || text.equals(old.text(path))
                    || text.equals(next.text(path));
            assertThat(known).as(path + ": " + text).isTrue();
        });
        old.forEach((path, text) -> assertThat(content.containsKey(path) || next.text(path) == null)
                .as(path + " is there before and after, and at every moment between")
                .isTrue());
    }

    private TreeWriter writer() {
        return new TreeWriter(root, false, InterruptedOperations.never());
    }
}
