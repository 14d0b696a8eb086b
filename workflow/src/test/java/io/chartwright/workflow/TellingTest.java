package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final PlatformFile PLATFORM =
            new PlatformFile(Path.of("platform.yaml"), Path.of(""), new TestWords());

    private final Told told = new Told();

    @Test
    void namesTheCommandThatOverwritesEdits() {
        tellNotWritten("edited-file");

        assertThat(told.texts()).last().isEqualTo("To overwrite edited files:  cw generate --overwriteEdited");
    }

    @Test
    void namesItForAPlatformThatHasANewName() {
        tellNotWritten("other-platform");

        assertThat(told.texts())
                .last()
                .isEqualTo("To overwrite the tree under the other name:  cw generate --overwriteEdited");
    }

    @Test
    void doesSoOnlyWhereEditsAreInTheWay() {
        tellNotWritten("foreign-file");

        assertThat(told.texts()).last().asString().contains("Nothing was written.");
    }

    private void tellNotWritten(String code) {
        Problem problem = Problem.error(code, Location.of("a.yaml"), "is in the way", "");
        new Telling(told).notWritten(new ProblemsException(List.of(problem)), PLATFORM, new TestWords());
    }
}
