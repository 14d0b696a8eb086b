package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeWriterTest {
    private static final FileTree TREE =
            tree("Chart.yaml", "name: a\n", "templates/x/a.yaml", "a", "values.yaml", "b: 1\n");

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
    void writesATree() {
        WriteReport report = write(TREE);

        assertThat(folder.content()).isEqualTo(TREE.files());
        assertThat(report)
                .isEqualTo(new WriteReport(
                        List.of("Chart.yaml", "templates/x/a.yaml", "values.yaml"), List.of(), List.of()));
    }

    @Test
    void listsWhatItOwnsWithoutTimeOrPlace() {
        write(tree("b.yaml", "b", "a/a.yaml", "a"));

        assertThat(folder.text(LockFile.NAME)).isEqualTo("""
                        {
                          "about": "The files that Chartwright wrote here, and owns. Commit this file; do not edit it.",
                          "formatVersion": 1,
                          "files": {
                            "a/a.yaml": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
                            "b.yaml": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
                          }
                        }
                        """);
    }

    @Test
    void touchesNothingTheSecondTime() throws IOException {
        write(TREE);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        for (String file : folder.contentWithLock().keySet()) {
            Files.setLastModifiedTime(root.resolve(file), longAgo);
        }

        WriteReport report = write(TREE);

        assertThat(report.written()).isEmpty();
        assertThat(report.deleted()).isEmpty();
        assertThat(report.unchanged()).containsExactlyElementsOf(TREE.files().keySet());
        assertThat(folder.contentWithLock().keySet())
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(root.resolve(file)))
                        .isEqualTo(longAgo));
    }

    @Test
    void replacesWhatDiffersAndDeletesWhatIsGone() {
        write(TREE);
        folder.put("templates/notes.txt", "mine");

        WriteReport report = write(tree("Chart.yaml", "name: b\n", "new/c.yaml", "c", "values.yaml", "b: 1\n"));

        assertThat(report)
                .isEqualTo(new WriteReport(
                        List.of("Chart.yaml", "new/c.yaml"), List.of("values.yaml"), List.of("templates/x/a.yaml")));
        assertThat(folder.content())
                .isEqualTo(Map.of(
                        "Chart.yaml", "name: b\n",
                        "new/c.yaml", "c",
                        "values.yaml", "b: 1\n",
                        "templates/notes.txt", "mine"));
    }

    @Test
    void deletesEverythingForAnEmptyTree() {
        write(TREE);
        write(tree());

        assertThat(folder.content()).isEmpty();
    }

    @Test
    void leavesNoTraceOfAnEmptyTree() {
        write(tree());

        assertThat(root).doesNotExist();
    }

    @Test
    void makesAFolderOfAFileAndAFileOfAFolder() {
        write(tree("a", "file", "b/c/d", "deep", "b/e", "e"));
        write(tree("a/x/y", "now deep", "b", "now a file"));

        assertThat(folder.content()).isEqualTo(Map.of("a/x/y", "now deep", "b", "now a file"));
    }

    @Test
    void refusesToReplaceForeignFiles() {
        folder.put("Chart.yaml", "mine").put("templates/x", "a file of mine").put("values.yaml/x", "in a folder");

        assertThat(problems(TREE))
                .containsExactly(
                        "foreign-file Chart.yaml", "path-conflict templates/x/a.yaml", "path-conflict values.yaml");
        assertThat(folder.contentWithLock())
                .isEqualTo(
                        Map.of("Chart.yaml", "mine", "templates/x", "a file of mine", "values.yaml/x", "in a folder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "below", "far/below"})
    void saysThatAFileStandsWhereAFolderIsNeeded(String below) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        TreeWriter writer = TreeWriter.into(file.resolve(below));
        for (Runnable run : List.<Runnable>of(() -> writer.write(TREE), () -> writer.check(TREE))) {
            assertThat(refusal(run).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("cannot-write");
                assertThat(problem.location()).hasToString(file.toString());
                assertThat(problem.message()).isEqualTo("this is a file, and a folder is needed");
            });
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesToReplaceAFolderThatHoldsMoreThanOurFiles() throws IOException {
        write(tree("a/b", "ours"));
        Files.createDirectories(root.resolve("a/empty"));

        assertThat(problems(tree("a", "file"))).containsExactly("path-conflict a");
        assertThat(folder.content()).isEqualTo(Map.of("a/b", "ours", "a/empty/", ""));
    }

    @Test
    void adoptsFilesThatAreRightAlready() {
        folder.put("Chart.yaml", "name: a\n");

        assertThat(write(TREE).unchanged()).containsExactly("Chart.yaml");

        write(tree());
        assertThat(folder.content()).isEmpty();
    }

    @Test
    void adoptsAWholeTreeWhoseLockIsLost() throws IOException {
        write(TREE);
        String lock = folder.text(LockFile.NAME);
        Files.delete(root.resolve(LockFile.NAME));

        assertThat(write(TREE).written()).isEmpty();
        assertThat(folder.text(LockFile.NAME)).isEqualTo(lock);
    }

    @Test
    void refusesToLoseEdits() {
        write(TREE);
        folder.put("Chart.yaml", "edited").put("values.yaml", "edited too");

        FileTree next = tree("Chart.yaml", "name: b\n");
        assertThat(problems(next)).containsExactly("edited-file Chart.yaml", "edited-file values.yaml");
        assertThat(folder.content())
                .isEqualTo(Map.of("Chart.yaml", "edited", "values.yaml", "edited too", "templates/x/a.yaml", "a"));

        TreeWriter.into(root).overwriteEdited(true).write(next);
        assertThat(folder.content()).isEqualTo(next.files());
    }

    /** As after a merge where people took their own side of the lock. */
    @Test
    void takesWhatGitMergedThoughTheLockIsBehind() {
        write(tree("a", "ours", "b", "base", "only-ours", "1"));
        folder.put("b", "theirs").put("only-theirs", "2");
        FileTree merged = tree("a", "ours", "b", "theirs", "only-ours", "1", "only-theirs", "2");
        assertThat(TreeWriter.into(root).compare(merged).differences())
                .singleElement()
                .matches(Difference::isLock);

        assertThat(write(merged).unchanged()).hasSize(4);

        assertThat(folder.text(LockFile.NAME).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(LockFile.of(merged).bytes());
        write(tree("a", "ours"));
        assertThat(folder.content()).isEqualTo(Map.of("a", "ours"));
    }

    /** As after a merge of two branches that each changed other lines of the lock. */
    @Test
    void takesALockThatGitMergedLineByLine() {
        FileTree ours = tree("a", "ours", "b", "base", "c", "both", "d", "base");
        FileTree theirs = tree("a", "base", "b", "base", "c", "base", "d", "theirs");
        write(ours);
        String lock = folder.text(LockFile.NAME);
        write(theirs);
        String line = folder.text(LockFile.NAME)
                .lines()
                .filter(one -> one.contains("\"d\""))
                .findFirst()
                .orElseThrow();
        folder.put(LockFile.NAME, lock.replaceAll("(?m)^ *\"d\".*$", line));
        folder.put("a", "ours").put("c", "both");

        FileTree next = tree("a", "ours", "b", "base", "c", "follows from both", "d", "theirs");
        assertThat(write(next).written()).containsExactly("c");
        assertThat(TreeWriter.into(root).compare(next).isFresh()).isTrue();
    }

    @Test
    void acceptsAnEditThatTheModelCaughtUpWith() {
        write(TREE);
        folder.put("Chart.yaml", "name: b\n");

        assertThat(write(tree("Chart.yaml", "name: b\n")).unchanged()).containsExactly("Chart.yaml");
    }

    @Test
    void saysWhereToFindWhatTellsThatFilesAreOurs() throws IOException {
        write(TREE);
        Files.delete(root.resolve(LockFile.NAME));
        FileTree next = tree("Chart.yaml", "name: b\n", "values.yaml", "b: 1\n");

        assertThat(refusal(() -> write(next)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("foreign-file");
            assertThat(problem.hint()).startsWith("if .chartwright.lock is lost, restore it from Git");
        });
    }

    @Test
    void whatNoMemoryHoldsIsAnEditLikeAnyOther() throws IOException {
        write(TREE);
        fill("values.yaml");
        fill("templates/x/a.yaml");

        FileTree next = tree("Chart.yaml", "name: a\n", "values.yaml", "b: 2\n");
        assertThat(problems(next)).containsExactly("edited-file templates/x/a.yaml", "edited-file values.yaml");

        TreeWriter.into(root).overwriteEdited(true).write(next);
        assertThat(folder.content()).isEqualTo(next.files());

        fill(LockFile.NAME);
        assertThat(problems(next)).containsExactly("lock-unreadable .chartwright.lock");
        assertThat(TreeWriter.into(root).compare(next).has(Difference.Kind.IN_THE_WAY))
                .isTrue();
        assertThat(LockState.of(root).problem()).isPresent();
    }

    /** Makes a file larger than any array; it takes no room on the disk. */
    private void fill(String file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(root.resolve(file).toFile(), "rw")) {
            large.setLength(3L << 30);
        }
    }

    @Test
    void overwritesNoForeignFileEvenThen() {
        folder.put("Chart.yaml", "mine");

        assertThat(codes(() -> TreeWriter.into(root).overwriteEdited(true).write(TREE)))
                .containsExactly("foreign-file Chart.yaml");
    }

    @Test
    void writesAgainWhatSomebodyDeleted() throws IOException {
        write(TREE);
        Files.delete(root.resolve("values.yaml"));

        assertThat(write(TREE).written()).containsExactly("values.yaml");
    }

    @Test
    void takesACheckoutWithCrlfForWhatItWrote() {
        FileTree tree = tree("a.yaml", "a: 1\nb: 2\n", "b.yaml", "b: 1\nc: 2\n", "c.yaml", "c: 1\n");
        write(tree);
        folder.contentWithLock().forEach((file, text) -> folder.put(file, text.replace("\n", "\r\n")));

        FileTree next = tree("a.yaml", "a: 1\nb: 2\n", "b.yaml", "b: 3\n");
        assertThat(write(next)).isEqualTo(new WriteReport(List.of("b.yaml"), List.of("a.yaml"), List.of("c.yaml")));
        assertThat(folder.content()).isEqualTo(Map.of("a.yaml", "a: 1\r\nb: 2\r\n", "b.yaml", "b: 3\n"));
        assertThat(write(next).unchanged()).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void leavesALockWithCrlfAloneThatIsRight() {
        write(TREE);
        String crlf = folder.text(LockFile.NAME).replace("\n", "\r\n");
        folder.put(LockFile.NAME, crlf);

        write(TREE);

        assertThat(folder.text(LockFile.NAME)).isEqualTo(crlf);
    }

    @Test
    void namesLineEndsAsTheCause() {
        FileTree tree = tree("Chart.yaml", "name: a\nversion: 1\n");
        write(tree);
        folder.put("Chart.yaml", "name: a\r\nversion: 1\n");

        ProblemsException e = refusal(() -> write(TREE));
        assertThat(e.problems().get(0).message()).contains("line ends");
        assertThat(e.problems().get(0).hint()).contains(".gitattributes");
    }

    @Test
    void followsNoLinks() throws IOException {
        Folder outside = new Folder(temporary.resolve("outside"))
                .put("a.yaml", "a")
                .put("x/a.yaml", "secret")
                .put("lock", "{}");
        write(tree("old/a.yaml", "a"));
        Files.delete(root.resolve("old/a.yaml"));
        Files.delete(root.resolve("old"));
        link("old", outside.path());
        link("templates", outside.path());
        link("values.yaml", outside.path().resolve("a.yaml"));
        link("Chart.yaml", temporary.resolve("dangling"));

        assertThat(problems(TREE))
                .containsExactly(
                        "unsafe-path Chart.yaml",
                        "unsafe-path old/a.yaml",
                        "unsafe-path templates/x/a.yaml",
                        "unsafe-path values.yaml");
        assertThat(outside.content()).isEqualTo(Map.of("a.yaml", "a", "x/a.yaml", "secret", "lock", "{}"));

        Files.delete(root.resolve(LockFile.NAME));
        link(LockFile.NAME, outside.path().resolve("lock"));
        assertThat(problems(TREE)).containsExactly("lock-unreadable .chartwright.lock");
    }

    @Test
    void mayBeReachedThroughALink() throws IOException {
        Files.createDirectories(root);
        link("link", Files.createDirectory(temporary.resolve("real")));

        TreeWriter.into(root.resolve("link")).write(TREE);

        assertThat(new Folder(temporary.resolve("real")).content()).isEqualTo(TREE.files());
    }

    @Test
    void refusesPathsThatAreNotForTrees() {
        FileTree tree = tree(
                ".chartwright.lock",
                "",
                ".git/hooks/pre-commit",
                "",
                "a",
                "",
                "a/b",
                "",
                "c.chartwright-tmp",
                "",
                "D",
                "",
                "d",
                "");

        assertThat(problems(tree))
                .containsExactly(
                        "unsafe-path .chartwright.lock",
                        "unsafe-path .git/hooks/pre-commit",
                        "path-conflict a/b",
                        "unsafe-path c.chartwright-tmp",
                        "path-conflict d");
        assertThat(root).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<<<<<<< HEAD\n{}",
                "[]",
                "{}",
                "{'formatVersion': 1}",
                "{'formatVersion': '1', 'files': {}}",
                "{'formatVersion': 2, 'files': {}}",
                "{'formatVersion': 1, 'files': {'a': 'b'}}",
                "{'formatVersion': 1, 'files': {'a': null}}",
                "{'formatVersion': 1, 'files': {'../a': '@'}}",
                "{'formatVersion': 1, 'files': {'/etc/passwd': '@'}}",
                "{'formatVersion': 1, 'files': {'.git/config': '@'}}",
                "{'formatVersion': 1, 'files': {'a': '@', 'a': '@'}}",
            })
    void refusesALockThatItCannotTrust(String lock) {
        folder.put(LockFile.NAME, lock.replace('\'', '"').replace("@", Hashes.sha256(new byte[0])))
                .put("../a", "");

        assertThat(problems(TREE)).singleElement().asString().startsWith("lock-unreadable .chartwright.lock");
        assertThat(folder.content()).isEmpty();
        assertThat(temporary.resolve("a")).exists();
    }

    @Test
    void saysWhatTheDiskRefused() throws IOException {
        Files.writeString(root, "a file");
        assertThat(codes(() -> TreeWriter.into(root).write(TREE)))
                .singleElement()
                .asString()
                .startsWith("cannot-write");

        Files.delete(root);
        FileOperations full = new InterruptedOperations(Integer.MAX_VALUE, InterruptedOperations.Moment.AFTER) {
            @Override
            public void writeNew(Path file, byte[] bytes) throws IOException {
                if (Arrays.equals(bytes, "b: 1\n".getBytes(StandardCharsets.UTF_8))) {
                    super.writeNew(file, new byte[2]);
                    throw new IOException("No space left on device");
                }
                super.writeNew(file, bytes);
            }
        };
        ProblemsException e = refusal(() -> new TreeWriter(root, false, full).write(TREE));
        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("cannot-write");
            assertThat(problem.location()).hasToString("values.yaml");
            assertThat(problem.message()).contains("No space left on device");
        });
        assertThat(root).doesNotExist();

        assertThat(write(TREE).written()).hasSize(3);
    }

    @Test
    void refusesTheFolderOfAnotherPlatform() {
        TreeWriter.into(root).ofPlatform("north").write(TREE);
        FileTree other = tree("b.yaml", "b");

        TreeWriter south = TreeWriter.into(root).ofPlatform("south");
        for (ProblemsException e : List.of(
                refusal(() -> south.write(other)),
                refusal(() -> south.check(other)),
                refusal(() -> south.compare(other)))) {
            assertThat(e.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("other-platform");
                assertThat(problem.message()).contains("'north'", "'south'");
            });
        }
        assertThat(folder.content()).isEqualTo(TREE.files());

        assertThat(south.overwriteEdited(true).write(other).deleted()).hasSize(3);
        assertThat(south.compare(other).isFresh()).isTrue();
    }

    @Test
    void aLockWithoutAPlatformGetsOneAndKeepsItFromThoseWhoDoNotSay() {
        write(TREE);
        TreeWriter named = TreeWriter.into(root).ofPlatform("north");
        assertThat(named.compare(TREE).differences()).singleElement().matches(Difference::isLock);

        assertThat(named.write(TREE).written()).isEmpty();
        assertThat(folder.text(LockFile.NAME)).contains("\"platform\": \"north\"");

        write(TREE);
        assertThat(named.compare(TREE).isFresh()).isTrue();
        assertThat(TreeWriter.into(root).compare(TREE).isFresh()).isTrue();
    }

    private WriteReport write(FileTree tree) {
        return TreeWriter.into(root).write(tree);
    }

    private List<String> problems(FileTree tree) {
        return codes(() -> write(tree));
    }

    private static List<String> codes(Runnable run) {
        return refusal(run).problems().stream()
                .peek(problem -> assertThat(problem.hint()).isNotEmpty())
                .map(problem -> problem.code() + " " + problem.location())
                .toList();
    }

    private static ProblemsException refusal(Runnable run) {
        ProblemsException e = catchThrowableOfType(ProblemsException.class, run::run);
        assertThat(e).isNotNull();
        assertThat(e.problems()).extracting(Problem::message).doesNotContain("");
        return e;
    }

    private void link(String path, Path target) {
        try {
            Files.createSymbolicLink(root.resolve(path), target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "this system lets us make no symbolic links");
        }
    }

    private static FileTree tree(String... pathsAndTexts) {
        FileTree.Builder tree = FileTree.builder();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            tree.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return tree.build();
    }
}
