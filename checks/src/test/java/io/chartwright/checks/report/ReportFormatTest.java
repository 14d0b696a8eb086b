package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reports look like: see the files of {@code src/test/resources/reports}. */
class ReportFormatTest {
    private static final Path GOLDENS = Path.of("src/test/resources/reports");

    @ParameterizedTest
    @EnumSource
    void aReportIsTheCommittedFile(ReportFormat format) throws IOException {
        Golden.assertSame(GOLDENS.resolve(format.fileName()), format.write(Samples.rich(), Samples.context()));
    }

    @ParameterizedTest
    @EnumSource
    void theSameVerdictGivesTheSameBytes(ReportFormat format) {
        assertThat(format.write(Samples.rich(), Samples.context()))
                .isEqualTo(format.write(Samples.rich(), Samples.context()));
    }

    @ParameterizedTest
    @EnumSource
    void aReportHasLinesOfUnixAndEndsWithOne(ReportFormat format) {
        for (Verdict verdict : new Verdict[] {Samples.rich(), Samples.EMPTY, Samples.of("a\r\nb")}) {
            assertThat(format.write(verdict, Samples.context())).endsWith("\n").doesNotContain("\r");
        }
    }

    @Test
    void wordsAndFileNamesDiffer() {
        assertThat(Arrays.stream(ReportFormat.values()).map(ReportFormat::word))
                .containsExactly("text", "json", "junit", "sarif");
        assertThat(Arrays.stream(ReportFormat.values()).map(ReportFormat::fileName))
                .doesNotHaveDuplicates();
    }
}
