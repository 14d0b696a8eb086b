package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that refuse: what real systems do, as far as they let a test have it. */
class HostileDiskTest {
    private static final FileTree OLD = FileTree.of(Map.of("a/1", "old", "b/2", "old", "b/gone", "old"));
    private static final FileTree NEW = FileTree.of(Map.of("a/1", "new", "b/2", "new", "b/3", "new"));

    /** The numbers of what Linux lets a process do, from its {@code capabilities(7)}. */
    private static final int CAP_LINUX_IMMUTABLE = 9;

    private static final int CAP_SYS_ADMIN = 21;

    @TempDir
    Path temporary;

    private Path root;
    private Folder folder;
    private boolean mounted;

    @BeforeEach
    void setRoot() throws IOException {
        root = Files.createDirectory(temporary.resolve("with blanks in it"));
        folder = new Folder(root);
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", root.toString());
        }
        run("chattr", "-R", "-i", root.toString());
    }

    /** On a small disk where this machine lets us mount one; else a file system that says what a full one says. */
    @Test
    void changesNothingOnAFullDisk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", root.toString());
        // Where the system lets us, nothing less will do.
        assertThat(mounted).isIn(true, may(CAP_SYS_ADMIN));
        if (mounted) {
            assertThat(Files.getFileStore(root).type()).isEqualTo("tmpfs");
            assertThat(Files.getFileStore(root).getTotalSpace()).isEqualTo(512 << 10);
        }
        TreeWriter.into(root).write(OLD);
        folder.put("mine", "m");
        Map<String, String> before = folder.contentWithLock();
        FileTree large = FileTree.of(Map.of("a/1", "new", "b/2", "new", "b/large", "x".repeat(700_000)));

        List<Problem> problems = problemsOf(large, mounted ? new DiskOperations() : full());

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("cannot-write");
            assertThat(problem.location()).hasToString("b/large");
            assertThat(problem.message()).contains("No space left on device");
            assertThat(problem.hint()).contains("free space");
        });
        assertThat(folder.contentWithLock()).isEqualTo(before);

        TreeWriter.into(root).write(NEW);
        folder.put("mine", "m");
        assertIsNew();
    }

    /** A process that may write no large file, as quotas have it, is refused by the real system everywhere but on Windows. */
    @Test
    void changesNothingBeyondAQuota() throws Exception {
        TreeWriter.into(root).write(OLD);
        Map<String, String> before = folder.contentWithLock();
        // The lock of two thousand files has more than 64 blocks of 1 KiB.
        Process process = WriterProcess.start(root, 0, "bash", "-c", "ulimit -f 64; exec \"$0\" \"$@\"");

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(said).contains("cannot-write .chartwright.lock cannot write it: File too large");
        assertThat(folder.contentWithLock()).isEqualTo(before);
        TreeWriter.into(root).write(NEW);
        assertThat(folder.content()).isEqualTo(NEW.files());
    }

    @Test
    void changesNothingInAFolderThatIsReadOnly() throws Exception {
        TreeWriter.into(root).write(OLD);
        Map<String, String> before = folder.contentWithLock();
        boolean bites = lockUp(root);
        assertThat(bites).isIn(true, may(CAP_LINUX_IMMUTABLE));
        if (!bites) {
            // As root, and without a file system that can do more: a file stands in the way.
            folder.put(OutputPaths.RUN, "");
            before = folder.contentWithLock();
        }

        assertThat(problemsOf(NEW, new DiskOperations()))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("cannot-write");
        assertThat(folder.contentWithLock()).isEqualTo(before);
        assertThat(TreeWriter.into(root).write(OLD).unchanged()).hasSize(3);

        unlock(root);
        Files.deleteIfExists(root.resolve(OutputPaths.RUN));
        TreeWriter.into(root).write(NEW);
        assertThat(folder.content()).isEqualTo(NEW.files());
    }

    @Test
    void completesAfterAFolderBelowWasReadOnly() throws Exception {
        TreeWriter.into(root).write(OLD);
        Path locked = root.resolve("b");
        boolean bites = lockUp(locked);
        assertThat(bites).isIn(true, may(CAP_LINUX_IMMUTABLE));
        FileOperations disk = bites ? new DiskOperations() : refusing(locked);

        List<Problem> problems = problemsOf(NEW, disk);

        assertThat(problems.get(0)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("cannot-write");
            assertThat(problem.location()).hasToString("b/gone");
        });
        assertThat(folder.content()).isEqualTo(OLD.files());
        unlock(locked);
        TreeWriter.into(root).write(NEW);
        assertThat(folder.content()).isEqualTo(NEW.files());
    }

    /** As where a volume is mounted below the root: nothing can be renamed from one file system to another. */
    @Test
    void writesAcrossMounts() throws Exception {
        Path below = Files.createDirectory(root.resolve("b"));
        boolean other = run("mount", "-t", "tmpfs", "tmpfs", below.toString());
        try {
            TreeWriter.into(root).write(OLD);
            TreeWriter.into(root).write(NEW);
            assertThat(folder.content()).isEqualTo(NEW.files());
        } finally {
            if (other) {
                run("umount", "-l", below.toString());
            }
        }
    }

    /** Whatever the folder is called, and whatever charset Java takes by default. The shell names it, for Java may not be able to. */
    @Test
    void writesBelowAFolderWithBlanksAndUmlauts() throws Exception {
        String name = "$'\\303\\234ber uns \\305\\237'";
        Process process = WriterProcess.start(
                Path.of("."),
                1,
                "bash",
                "-c",
                "export LC_ALL=C.UTF-8; cd '" + root + "' && mkdir " + name + " && cd " + name
                        + " && exec \"$0\" \"$@\"");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).endsWith("done\n");
        assertThat(run("bash", "-c", "mv '" + root + "'/" + name + " '" + root + "/moved'"))
                .isTrue();
        assertThat(new Folder(root.resolve("moved")).content())
                .isEqualTo(SeededTrees.tree(1).files());
    }

    private void assertIsNew() {
        assertThat(folder.content()).containsAllEntriesOf(NEW.files()).hasSize(NEW.size() + 1);
    }

    private List<Problem> problemsOf(FileTree tree, FileOperations disk) {
        ProblemsException e =
                catchThrowableOfType(ProblemsException.class, () -> new TreeWriter(root, false, disk).write(tree));
        assertThat(e).isNotNull();
        return e.problems();
    }

    private static FileOperations full() {
        return new InterruptedOperations(Integer.MAX_VALUE, InterruptedOperations.Moment.AFTER) {
            @Override
            public void writeNew(Path file, byte[] bytes) throws IOException {
                if (bytes.length > 500_000) {
                    super.writeNew(file, new byte[4096]);
                    throw new IOException("No space left on device");
                }
                super.writeNew(file, bytes);
            }
        };
    }

    private static FileOperations refusing(Path folder) {
        return new InterruptedOperations(Integer.MAX_VALUE, InterruptedOperations.Moment.AFTER) {
            @Override
            public void delete(Path path) throws IOException {
                if (path.startsWith(folder)) {
                    throw new java.nio.file.AccessDeniedException(path.toString());
                }
                super.delete(path);
            }
        };
    }

    /** Makes a folder read-only, and says whether that holds for us. */
    private static boolean lockUp(Path folder) throws Exception {
        folder.toFile().setWritable(false);
        if (canWrite(folder)) {
            run("chattr", "+i", folder.toString());
        }
        return !canWrite(folder);
    }

    private static void unlock(Path folder) throws Exception {
        run("chattr", "-i", folder.toString());
        folder.toFile().setWritable(true);
    }

    /** Whether Linux lets this process do something that it lets few do. */
    private static boolean may(int capability) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> capability & 1) == 1);
    }

    private static boolean canWrite(Path folder) {
        try {
            Files.delete(Files.createFile(folder.resolve("try")));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
