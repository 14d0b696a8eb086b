package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    /** A file system in memory, where there is one: a process that is killed leaves the same there, and 200 are sooner dead. */
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    Path disk;

    private Path root = Path.of("");
    private @Nullable Process waiting;

    @BeforeEach
    void chooseAFileSystem() throws IOException {
        root = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "chartwright-") : disk;
    }

    @AfterEach
    void endTheProcessThatWaits() throws Exception {
        if (waiting != null) {
            waiting.destroyForcibly().waitFor();
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.createDirectories(disk);
    }

    @Test
    void nothingIsHalfWrittenAndTheNextRunCompletes() throws Exception {
        Folder folder = new Folder(root);
        FOREIGN.forEach(folder::put);
        FileTree tree = SeededTrees.tree(0);
        TreeWriter.into(root).write(tree);
        int steps = steps(1);
        tree = SeededTrees.tree(1);
        assertThat(tree.size()).isBetween(1_900, 2_100);
        assertThat(steps).isGreaterThan(300);

        Random random = new Random(254);
        int staging = 0;
        int replacing = 0;
        Process process = WriterProcess.prepare(root, 2);
        for (int number = 2; number < KILLS + 2; number++) {
            FileTree next = SeededTrees.tree(number);
            WriterProcess.go(process);
            skip(process.getInputStream(), random.nextInt(steps));
            process.destroyForcibly();
            boolean killed = process.waitFor() != 0;
            // Starts while we look at what the one before has left.
            process = waiting = WriterProcess.prepare(root, number + 1);

            LockState lock = LockState.of(root);
            staging += killed && lock.unfinished().isEmpty() && lock.staging().isPresent() ? 1 : 0;
            replacing += killed && !lock.unfinished().isEmpty() ? 1 : 0;
            assertHalfWayIsSound(folder.content(), tree, next);
            // The next run may want what the killed one wanted, or what was there before.
            tree = number % 3 == 0 ? tree : next;
            TreeWriter.into(root).write(tree);
            Map<String, String> expected = new TreeMap<>(tree.files());
            expected.putAll(FOREIGN);
            expected.put(LockFile.NAME, new String(LockFile.of(tree).bytes(), StandardCharsets.UTF_8));
            assertThat(folder.contentWithLock().equals(expected))
                    .as("the exact tree after run " + number)
                    .isTrue();
        }
        assertThat(staging).as("kills while files were staged").isGreaterThan(KILLS / 5);
        assertThat(replacing).as("kills while files were replaced").isGreaterThan(KILLS / 5);
        assertThat(staging + replacing).isGreaterThan(KILLS * 3 / 4);
    }

    /** How many steps a run takes that nobody kills. */
    private int steps(int number) throws IOException {
        Process process = WriterProcess.start(root, number);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
            if (!known) {
                fail(path + ": " + text);
            }
        });
        old.files().keySet().forEach(path -> {
            if (!content.containsKey(path) && next.text(path) != null) {
                fail(path + " is there before and after, but not between");
            }
        });
    }
}
