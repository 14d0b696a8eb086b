package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDiffTest {
    private static final FileTree BEFORE = FileTree.of(Map.of(
            "stale.yaml", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\n",
            "edited.yaml", "a: 1\n",
            "gone/deep/extra.yaml", "a: 1\n",
            "gone/empty.yaml", "",
            "fills.yaml", "",
            "empties.yaml", "a: 1\n",
            "end.yaml", "a: 1\n"));
    private static final FileTree AFTER = FileTree.of(Map.of(
            "stale.yaml", "a: 0\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 9\n",
            "edited.yaml", "a: 1\n",
            "new/deep/missing.yaml", "a: 1\n",
            "new/empty.yaml", "",
            "fills.yaml", "a: 1\n",
            "empties.yaml", "",
            "end.yaml", "a: 1"));

    @TempDir
    Path folder;

    @Test
    void gitAppliesItAndTheTreeIsFresh() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("checkout/deploy"));
        TreeWriter.into(tree).write(BEFORE);
        Files.writeString(tree.resolve("edited.yaml"), "a: by hand\nb: more\n");
        Comparison comparison = TreeWriter.into(tree).compare(AFTER);
        assertThat(comparison.differences()).hasSize(10);

        CheckDiff.write(folder, comparison);
        git(tree, "apply", folder.resolve("check.diff").toString());

        assertThat(TreeWriter.into(tree).compare(AFTER).differences()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotOursOrNoText() throws IOException {
        TreeWriter.into(folder).write(BEFORE);
        Files.write(folder.resolve("edited.yaml"), new byte[] {0, 1, 2});
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("new/empty.yaml"), "mine\n");

        String text = CheckDiff.text(TreeWriter.into(folder).compare(AFTER));

        assertThat(text)
                .startsWith("# not in here: edited.yaml\n# not in here: new/empty.yaml\n\n")
                .doesNotContain("mine")
                .contains("+++ b/new/deep/missing.yaml\n");
    }

    private static void git(Path at, String... arguments) throws IOException, InterruptedException {
        Path said = at.resolveSibling("said");
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(at.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(git.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(git.exitValue()).as(Files.readString(said)).isZero();
    }
}
