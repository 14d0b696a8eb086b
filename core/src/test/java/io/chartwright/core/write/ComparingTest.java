package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Difference.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
    private static final FileTree TREE =
            tree("Chart.yaml", "name: a\n", "templates/x/a.yaml", "a", "values.yaml", "b: 1\nc: 2\n");

    @TempDir
    Path temporary;

    private Path root;
    private Folder folder;

    @BeforeEach
    void setRoot() {
        root = temporary.resolve("root");
        folder = new Folder(root);
    }

    @Test
    void whatWasJustWrittenIsFresh() {
        write(TREE);

        assertThat(compare(TREE)).isEqualTo(new Comparison(List.of(), 3, List.of()));
        assertThat(compare(TREE).isFresh()).isTrue();
    }

    @Test
    void aTreeIsKnownByItsHashWhereItLiesAsItIsUnderItsOwnName() throws IOException {
        TreeWriter writer = TreeWriter.into(root).ofPlatform("acme");
        assertThat(writer.locked()).isEmpty();
        writer.write(TREE);

        assertThat(writer.locked()).hasValueSatisfying(locked -> assertThat(locked.hash())
                .isEqualTo(writer.hash(TREE))
                .isNotEqualTo(writer.hash(tree("Chart.yaml", "name: a\n")))
                .isNotEqualTo(TreeWriter.into(root).ofPlatform("other").hash(TREE)));

        Files.writeString(root.resolve("values.yaml"), "b: 2\n");
        assertThat(writer.locked()).isEmpty();
    }

    @Test
    void allIsMissingWhereNothingWasWritten() {
        assertThat(compare(TREE).differences())
                .extracting(Difference::kind, Difference::path)
                .containsExactly(
                        tuple(Kind.MISSING, "Chart.yaml"),
                        tuple(Kind.MISSING, "templates/x/a.yaml"),
                        tuple(Kind.MISSING, "values.yaml"),
                        tuple(Kind.MISSING, LockFile.NAME));
        assertThat(Files.exists(root)).isFalse();
    }

    @Test
    void anEmptyTreeNeedsNoLock() {
        assertThat(compare(tree()).isFresh()).isTrue();
    }

    @Test
    void tellsWhatIsWrongWithEachFile() {
        write(tree("a", "1\n", "b", "1\n", "c", "1\n", "d", "1\n", "e", "1\n"));
        folder.put("b", "2\n").put("e", "2\n").put("f", "mine\n");
        delete("d");
        Map<String, String> before = folder.contentWithLock();

        Comparison comparison = compare(tree("a", "3\n", "b", "1\n", "d", "1\n", "f", "1\n"));

        String lock = folder.text(LockFile.NAME);
        assertThat(comparison.differences())
                .startsWith(
                        difference(Kind.STALE, "a", "1\n", "3\n", ""),
                        difference(Kind.EDITED, "b", "2\n", "1\n", ""),
                        difference(Kind.EXTRA, "c", "1\n", null, "no longer in the model"),
                        difference(Kind.MISSING, "d", null, "1\n", ""),
                        difference(Kind.EDITED, "e", "2\n", null, "no longer in the model"),
                        difference(Kind.IN_THE_WAY, "f", "mine\n", "1\n", "not written by Chartwright"))
                .hasSize(7);
        assertThat(comparison.differences().get(6)).satisfies(last -> {
            assertThat(last.isLock()).isTrue();
            assertThat(last.kind()).isEqualTo(Kind.STALE);
            assertThat(last.present()).contains(lock);
        });
        assertThat(folder.contentWithLock()).isEqualTo(before);
    }

    @Test
    void whatGenerateWouldWriteIsWhatItCallsWanted() {
        write(tree("a", "1\n", "b", "1\n", "c", "1\n"));
        FileTree next = tree("a", "2\n", "b", "1\n", "d/e", "1\n");
        List<Difference> differences = compare(next).differences();

        write(next);

        assertThat(differences).hasSize(4).allSatisfy(difference -> assertThat(difference.wanted())
                .isEqualTo(Optional.ofNullable(folder.contentWithLock().get(difference.path()))));
        assertThat(compare(next).isFresh()).isTrue();
    }

    @Test
    void theLockAloneMayBeMissingOrBehind() {
        write(TREE);
        delete(LockFile.NAME);
        assertThat(compare(TREE).differences()).extracting(Difference::kind).containsExactly(Kind.MISSING);

        write(TREE);
        FileTree next = tree("Chart.yaml", "name: a\n");
        delete("values.yaml");
        delete("templates/x/a.yaml");
        assertThat(compare(next).differences())
                .extracting(Difference::kind, Difference::isLock)
                .containsExactly(tuple(Kind.STALE, true));
    }

    @Test
    void aLockThatNobodyCanReadIsInTheWayAndAccusesNobody() {
        write(TREE);
        folder.put(LockFile.NAME, "<<<<<<< HEAD\n").put("Chart.yaml", "name: b\n");

        assertThat(compare(TREE).differences())
                .extracting(Difference::kind, Difference::path)
                .containsExactly(tuple(Kind.STALE, "Chart.yaml"), tuple(Kind.IN_THE_WAY, LockFile.NAME));
        assertThat(compare(TREE).differences().get(1).note())
                .contains("left the marks of a conflict")
                .contains("git checkout --ours");
    }

    @Test
    void aCheckoutWithCrlfIsTheSameAndRemarked() {
        write(TREE);
        folder.contentWithLock().forEach((path, text) -> folder.put(path, text.replace("\n", "\r\n")));

        assertThat(compare(TREE))
                .isEqualTo(new Comparison(List.of(), 3, List.of(LockFile.NAME, "Chart.yaml", "values.yaml")));
        assertThat(compare(tree("Chart.yaml", "name: b\n")).differences().get(0))
                .isEqualTo(difference(Kind.STALE, "Chart.yaml", "name: a\n", "name: b\n", ""));

        folder.put("values.yaml", "b: 1\r\nc: 2\n");
        assertThat(compare(TREE).differences())
                .containsExactly(difference(Kind.EDITED, "values.yaml", "b: 1\r\nc: 2\n", "b: 1\nc: 2\n", ""));
    }

    @Test
    void nothingIsLookedAtThroughALink() throws IOException {
        write(TREE);
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere/x"));
        Files.writeString(elsewhere.resolve("a.yaml"), "a");
        delete("templates/x/a.yaml");
        Files.delete(root.resolve("templates/x"));
        Files.delete(root.resolve("templates"));
        Files.createSymbolicLink(root.resolve("templates"), temporary.resolve("elsewhere"));

        assertThat(compare(TREE).differences())
                .containsExactly(
                        difference(Kind.IN_THE_WAY, "templates/x/a.yaml", null, "a", "'templates' is a symbolic link"));
        assertThat(compare(tree("Chart.yaml", "name: a\n", "values.yaml", "b: 1\nc: 2\n"))
                        .differences())
                .contains(difference(
                        Kind.IN_THE_WAY, "templates/x/a.yaml", null, null, "'templates' is a symbolic link"));
    }

    @Test
    void foldersAndFilesInTheWayAreNamed() {
        folder.put("values.yaml/mine", "").put("templates", "mine");

        assertThat(compare(TREE).differences())
                .contains(
                        difference(Kind.IN_THE_WAY, "values.yaml", null, "b: 1\nc: 2\n", "a folder"),
                        difference(
                                Kind.IN_THE_WAY,
                                "templates/x/a.yaml",
                                null,
                                "a",
                                "'templates' is a file, but a folder is needed"));
    }

    @Test
    void whatGoesIsNotInTheWay() {
        write(tree("a", "1", "b/c", "1"));
        FileTree next = tree("a/d", "1", "b", "1");

        assertThat(compare(next).differences())
                .extracting(Difference::path, Difference::kind)
                .containsExactly(
                        tuple("a", Kind.EXTRA),
                        tuple("a/d", Kind.MISSING),
                        tuple("b", Kind.MISSING),
                        tuple("b/c", Kind.EXTRA),
                        tuple(LockFile.NAME, Kind.STALE));
        write(next);
        assertThat(compare(next).isFresh()).isTrue();
    }

    @Test
    void whatIsNoTextOrTooLargeIsNotRead() throws IOException {
        write(TREE);
        Files.write(root.resolve("Chart.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        folder.put("templates/x/a.yaml", "\0");
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("values.yaml").toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThat(compare(TREE).differences())
                .containsExactly(
                        difference(Kind.EDITED, "Chart.yaml", null, "name: a\n", ""),
                        difference(Kind.EDITED, "templates/x/a.yaml", null, "a", ""),
                        difference(Kind.EDITED, "values.yaml", null, "b: 1\nc: 2\n", ""));
    }

    @Test
    void aTreeThatNoDiskCanHoldIsRefused() {
        assertThatThrownBy(() -> compare(tree("a", "", "A", ""))).isInstanceOf(ProblemsException.class);
    }

    private Comparison compare(FileTree tree) {
        return TreeWriter.into(root).compare(tree);
    }

    private void write(FileTree tree) {
        TreeWriter.into(root).overwriteEdited(true).write(tree);
    }

    private void delete(String path) {
        assertThat(root.resolve(path).toFile().delete()).isTrue();
    }

    private static Difference difference(
            Kind kind, String path, @Nullable String present, @Nullable String wanted, String note) {
        return new Difference(kind, path, Optional.ofNullable(present), Optional.ofNullable(wanted), note);
    }

    private static FileTree tree(String... pathsAndTexts) {
        FileTree.Builder tree = FileTree.builder();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            tree.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return tree.build();
    }
}
