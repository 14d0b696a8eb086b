package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import io.chartwright.workflow.diff.report.DiffFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTellingTest {
    private final Told told = new Told();
    private final Telling telling = new Telling(told);

    @Test
    void aDiffIsNoFailureUnlessAsked() {
        assertThatCode(() -> telling.compared(diff(3, Level.DANGER), "cw diff", FailOnHazard.NONE))
                .doesNotThrowAnyException();
        assertThatCode(() -> telling.compared(diff(3, Level.NOTE), "cw diff", FailOnHazard.WARNING))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> telling.compared(diff(3, Level.WARNING), "cw diff", FailOnHazard.WARNING))
                .isInstanceOf(TaskFailure.class)
                .hasMessage("3 hazards that hurt as much as a 'warning', or more");
        assertThatThrownBy(() -> telling.compared(diff(1, Level.DANGER), "cw diff", FailOnHazard.NOTE))
                .isInstanceOf(TaskFailure.class)
                .hasMessage("1 hazard that hurts as much as a 'note', or more");
    }

    @Test
    void allOfAShortDiffIsTold() {
        telling.compared(diff(3, Level.NOTE), "cw diff", FailOnHazard.NONE);

        assertThat(told.texts())
                .containsExactlyElementsOf(DiffFormat.TEXT
                        .write(diff(3, Level.NOTE), "cw diff")
                        .lines()
                        .toList());
    }

    @Test
    void ofALongDiffTheMiddleIsLeftToReports() {
        telling.compared(diff(3_000, Level.NOTE), "cw diff", FailOnHazard.NONE);

        assertThat(told.texts()).hasSize(401).anyMatch(line -> line.matches("\\.\\.\\. \\d+ lines that diff\\.txt .*"));
        assertThat(told.texts().get(0)).startsWith("acme, before: ");
        assertThat(told.texts().get(400)).endsWith("What hurts: 3000 notes.");
    }

    @Test
    void reportsGoToAFolderThatIsMade(@TempDir Path folder) throws IOException {
        new DiffReports(folder.resolve("a/b"), List.of(DiffFormat.MARKDOWN, DiffFormat.JSON))
                .write(diff(1, Level.NOTE), "cw diff");

        assertThat(folder.resolve("a/b"))
                .isDirectoryContaining("glob:**/diff.md")
                .isDirectoryContaining("glob:**/diff.json");
        assertThat(folder.resolve("a/b/diff.txt")).doesNotExist();
    }

    private static PlatformDiff diff(int objects, Level level) {
        List<ObjectDiff> removed = IntStream.range(0, objects)
                .mapToObj(i -> new ObjectDiff(
                        ChangeKind.REMOVED,
                        new ObjectId("", "Service", "main", "s" + i),
                        List.of(),
                        List.of(new Hazard("gone", level, "it goes", ""))))
                .toList();
        EnvironmentDiff prod = new EnvironmentDiff(
                "prod",
                ChangeKind.CHANGED,
                List.of(new ReleaseDiff(ChangeKind.CHANGED, "main", removed, List.of())),
                List.of(),
                List.of(),
                List.of());
        return new PlatformDiff("acme", "then", "now", List.of(prod), List.of(), List.of());
    }
}
