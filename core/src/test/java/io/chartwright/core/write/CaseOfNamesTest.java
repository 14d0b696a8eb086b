package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.InterruptedOperations.Killed;
import io.chartwright.core.write.InterruptedOperations.Moment;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees are the same on file systems that tell upper from lower case and on those that do not. */
class CaseOfNamesTest {
    private static final FileTree UPPER = FileTree.of(Map.of("Foo.yaml", "old", "A/x", "same", "A/y", "old", "z", "z"));
    private static final FileTree LOWER =
            FileTree.of(Map.of("foo.yaml", "new", "a/x", "same", "a/other", "new", "z", "z"));

    @TempDir
    Path temporary;

    static Stream<Configuration> systems() {
        return Stream.of(Configuration.unix(), Configuration.osX(), Configuration.windows());
    }

    @ParameterizedTest
    @MethodSource("systems")
    void renamesFilesAndFoldersInCaseAlone(Configuration system) throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(system)) {
            Folder folder = folder(disk, 0);
            writer(folder).write(UPPER);
            writer(folder).write(LOWER);
            assertThat(folder.content()).isEqualTo(LOWER.files());

            assertThat(writer(folder).write(LOWER).unchanged()).hasSize(4);
            writer(folder).write(UPPER);
            assertThat(folder.content()).isEqualTo(UPPER.files());
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void repairsARenameThatWasKilled(Configuration system) throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(system)) {
            for (FileTree next : List.of(LOWER, UPPER)) {
                boolean killed = true;
                for (int step = 1; killed; step++) {
                    Folder folder = folder(disk, (next == UPPER ? 1000 : 0) + step);
                    writer(folder).write(UPPER);
                    killed = isKilled(folder, step);
                    writer(folder).write(next);
                    assertThat(folder.content()).as("after step " + step).isEqualTo(next.files());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void overwritesNoForeignFileOfAnotherCase(Configuration system) throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(system)) {
            Folder folder = folder(disk, 0).put("Foo.yaml", "mine");
            boolean tellsCases = system.toString().equals(Configuration.unix().toString());

            ProblemsException e = catchThrowableOfType(
                    ProblemsException.class, () -> writer(folder).write(FileTree.of(Map.of("foo.yaml", "new"))));

            assertThat(folder.content()).containsEntry("Foo.yaml", "mine");
            if (folder.content().size() == 1) {
                assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("path-conflict");
                    assertThat(problem.message()).contains("'Foo.yaml'");
                });
            } else {
                assertThat(e).isNull();
            }
            assertThat(tellsCases).isEqualTo(e == null);
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void livesBelowNamesOfAnyLetters(Configuration system) throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(system)) {
            Path root = disk.getPath("Jürgens Ordner (Kopie)", "ışık").toAbsolutePath();
            TreeWriter.into(root).write(UPPER);
            TreeWriter.into(root).write(LOWER);
            assertThat(new Folder(root).content()).isEqualTo(LOWER.files());
        }
    }

    private static boolean isKilled(Folder folder, int step) {
        try {
            new TreeWriter(folder.path(), false, new InterruptedOperations(step, Moment.AFTER)).write(LOWER);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static Folder folder(FileSystem disk, int number) {
        return new Folder(disk.getPath("root" + number).toAbsolutePath());
    }

    private static TreeWriter writer(Folder folder) {
        return new TreeWriter(folder.path(), false, InterruptedOperations.never());
    }
}
