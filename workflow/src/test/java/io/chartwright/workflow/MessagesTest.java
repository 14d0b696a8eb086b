package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.write.WriteReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final WriteReport REPORT = new WriteReport(List.of("a", "b"), List.of("x", "y", "z"), List.of("c"));

    @Test
    void sumsARunUpInOneLine() {
        assertThat(Messages.summary(5, REPORT, "Helm v3.21.0 (in process)"))
                .isEqualTo("5 files: 2 written, 3 unchanged, 1 deleted (Helm v3.21.0 (in process))");
    }

    @Test
    void saysThatNoHelmProvedTheTree() {
        assertThat(Messages.summary(1, new WriteReport(List.of("a"), List.of(), List.of()), ""))
                .isEqualTo("1 file: 1 written, 0 unchanged, 0 deleted (no Helm engine)");
    }

    @Test
    void namesEveryPathThatWasTouched() {
        assertThat(Messages.changes(REPORT)).containsExactly("  written  a", "  written  b", "  deleted  c");
    }

    @Test
    void admitsThatAPartWasWritten() {
        Problem half = Problem.error(Problem.HALF_WRITTEN, Location.of("a"), "stopped", "");

        assertThat(Messages.failure(List.of(half), "platform.yaml"))
                .isEqualTo("1 error for platform.yaml; only a part was written");
    }

    @Test
    void countsErrorsButNotWarnings() {
        Problem error = Problem.error("bad-name", Location.of("a.yaml"), "bad", "");
        Problem warning = Problem.warning("odd-name", Location.of("a.yaml"), "odd", "");

        assertThat(Messages.failure(List.of(error, warning, error), "a.yaml"))
                .isEqualTo("2 errors in a.yaml; nothing was written");
        assertThat(Messages.failure(List.of(error), "a.yaml")).isEqualTo("1 error in a.yaml; nothing was written");
        assertThat(Messages.failure(List.of(warning), "a.yaml")).isEqualTo("1 finding in a.yaml; nothing was written");
    }

    @Test
    void blamesThePlatformForNothingThatStandsElsewhere() {
        Problem edited = Problem.error("edited-file", Location.of("helm/charts/a/values.yaml"), "edited", "");
        Problem own = Problem.error("bad-name", Location.of("a.yaml"), "bad", "");

        assertThat(Messages.failure(List.of(edited), "a.yaml")).isEqualTo("1 error for a.yaml; nothing was written");
        assertThat(Messages.failure(List.of(edited, own), "a.yaml"))
                .isEqualTo("2 errors in a.yaml; nothing was written");
    }
}
