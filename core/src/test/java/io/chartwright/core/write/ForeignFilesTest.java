package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees over each other, with random people at work in between: what they wrote survives everything. */
class ForeignFilesTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void surviveEveryTree(long seed) throws IOException {
        Random random = new Random(seed);
        Folder folder = new Folder(root);
        Map<String, String> foreign = new TreeMap<>();
        FileTree last = FileTree.of(Map.of());
        int written = 0;
        for (int run = 0; run < 40; run++) {
            addForeign(random, folder, foreign);
            Set<String> edited = edit(random, folder, last);
            FileTree next = tree(random, run);
            boolean overwrite = random.nextBoolean();
            Map<String, String> before = folder.contentWithLock();
            try {
                new TreeWriter(root, overwrite, InterruptedOperations.never()).write(next);
                Map<String, String> expected = new TreeMap<>(next.files());
                // What somebody wrote with the very text that was to be written is taken over.
                foreign.keySet().removeAll(next.files().keySet());
                expected.putAll(foreign);
                assertThat(folder.content()).as("run " + run).isEqualTo(expected);
                last = next;
                written++;
            } catch (ProblemsException e) {
                assertThat(folder.contentWithLock()).as("refused run " + run).isEqualTo(before);
                e.problems().forEach(problem -> {
                    String path = problem.location().file();
                    switch (problem.code()) {
                        case "foreign-file" -> assertThat(foreign).containsKey(path);
                        case "edited-file" -> {
                            assertThat(overwrite).isFalse();
                            assertThat(edited).contains(path);
                        }
                        default -> assertThat(problem.code()).isEqualTo("path-conflict");
                    }
                });
                // People do as they are told: they move away what is in the way.
                new TreeWriter(root, true, InterruptedOperations.never()).write(FileTree.of(Map.of()));
                assertThat(folder.content()).isEqualTo(foreign);
                last = FileTree.of(Map.of());
                if (random.nextInt(3) == 0) {
                    for (String path : List.copyOf(foreign.keySet())) {
                        remove(root.resolve(path));
                    }
                    foreign.clear();
                }
            }
        }
        assertThat(written).isGreaterThan(5);
    }

    private void addForeign(Random random, Folder folder, Map<String, String> foreign) {
        String path = path(random) + (random.nextInt(3) == 0 ? "" : "/mine" + random.nextInt(3));
        Path file = root.resolve(path);
        for (Path above = file; !above.equals(root); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return;
            }
        }
        if (!Files.exists(file)) {
            folder.put(path, "mine " + random.nextInt());
            foreign.put(path, folder.text(path));
        }
    }

    /** Edits and deletes some files that are ours. */
    private static Set<String> edit(Random random, Folder folder, FileTree last) throws IOException {
        Set<String> edited = new HashSet<>();
        for (String path : last.files().keySet()) {
            int what = random.nextInt(30);
            if (what == 0) {
                folder.put(path, "edited " + random.nextInt());
                edited.add(path);
            } else if (what == 1) {
                Files.delete(folder.path().resolve(path));
            }
        }
        return edited;
    }

    /** A folder that was emptied by hand is as much as no folder. */
    private void remove(Path file) throws IOException {
        Files.delete(file);
        for (Path above = file.getParent(); !above.equals(root); above = above.getParent()) {
            if (above.toFile().list().length > 0) {
                return;
            }
            Files.delete(above);
        }
    }

    private static FileTree tree(Random random, int run) {
        Map<String, String> files = new TreeMap<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String path = path(random);
            boolean fits = files.keySet().stream()
                    .noneMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
            if (fits) {
                files.put(path, "text " + (random.nextBoolean() ? 0 : run));
            }
        }
        return FileTree.of(files);
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder(NAMES.get(random.nextInt(NAMES.size())));
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path.append('/').append(NAMES.get(random.nextInt(NAMES.size())));
        }
        return path.toString();
    }
}
