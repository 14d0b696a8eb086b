package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformFileTest {
    @TempDir
    Path start;

    @Test
    void isNamedAsSeenFromWhereTheUserStands() {
        assertThat(fileAt("deploy/platform.yaml").name()).isEqualTo("deploy/platform.yaml");
        assertThat(new PlatformFile(start, start.resolve("elsewhere"), new TestWords()).name())
                .isEqualTo(start.toString());
    }

    @Test
    void saysThatItIsMissingAndWhatToDo() {
        assertThat(problemsOf(fileAt("platform.yaml"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("no-platform");
            assertThat(problem.location().toString()).isEqualTo("platform.yaml");
            assertThat(problem.hint()).contains("--platform=<file>");
        });
    }

    @Test
    void saysThatItIsAFolderAndWhichFileMayBeMeant() throws IOException {
        Files.createDirectory(start.resolve("deploy"));

        assertThat(problemsOf(fileAt("deploy"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("no-platform");
            assertThat(problem.message()).isEqualTo("this is a folder");
            assertThat(problem.hint()).contains("--platform=deploy/platform.yaml");
        });
    }

    @Test
    void placesProblemsUnderItsNameAndShowsItsText() throws IOException {
        PlatformFile file = fileAt("platform.yaml");
        Files.writeString(start.resolve("platform.yaml"), "replicsa: 2\n");

        assertThat(problemsOf(file))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.location().file()).isEqualTo("platform.yaml"));
        assertThat(file.text("platform.yaml")).isEqualTo("replicsa: 2\n");
        assertThat(file.text("helm/values.yaml")).isNull();
    }

    private PlatformFile fileAt(String path) {
        return new PlatformFile(start.resolve(path), start, new TestWords());
    }

    private static List<Problem> problemsOf(PlatformFile file) {
        return catchThrowableOfType(ProblemsException.class, file::platform).problems();
    }
}
