package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Git sees of what runs leave behind. */
class ReportFolderTest {
    @TempDir
    private Path project;

    @Test
    void hidesTheUsualFolderFromGitWhereNobodyElseDoes() throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            Path folder = project.resolve("target/chartwright");
            ReportFolder.create(folder);
            ReportFolder.create(folder);
            Files.writeString(folder.resolve("check.diff"), "");
            assertThat(git.status().call().getUntracked()).isEmpty();
        }
    }

    @Test
    void leavesFoldersAloneThatTheUserNamesOrHas() throws Exception {
        Path there = Files.createDirectories(project.resolve("target/chartwright"));
        Path named = project.resolve("reports/chartwright");
        ReportFolder.create(there);
        ReportFolder.create(named);
        for (Path folder : List.of(there, named)) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }
}
