package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Verdict;
import io.chartwright.core.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    @Test
    void noLineIsWiderThanAHundredCharactersWhereWordsAllowIt() {
        assertThat(TextReport.of(Samples.rich(), Samples.context()).lines())
                .isNotEmpty()
                .allMatch(line -> line.length() <= Wrapping.WIDTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "\u0000\u001b[31m", "\ud800", "\u202e", "\u2028", "\t", "\ud83d\ude00"})
    void noTextSteersATerminal(String nonsense) {
        String report =
                TextReport.of(Samples.of(nonsense), Samples.context()) + TextReport.summary(Samples.of(nonsense));
        assertThat(report.replace("\n", "").codePoints()).noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
            default -> false;
        });
    }

    @Test
    void aReportOfNothingSaysSo() {
        assertThat(TextReport.of(Samples.EMPTY, Samples.context())).isEqualTo("""
                Checked
                  0 files, by 0 rules

                Result
                  passed: no findings
                """);
    }

    @Test
    void theLevelThatFailsIsTheCallersChoice() {
        Verdict warned = Samples.of("x");
        assertThat(TextReport.of(warned, context(Severity.ERROR)))
                .endsWith("failed: 1 error, 2 warnings, 1 suppressed\n");
        Verdict mild = new Verdict(warned.findings().subList(0, 2), List.of(), warned.coverage(), List.of());
        assertThat(TextReport.of(mild, context(Severity.ERROR))).endsWith("passed: 2 warnings\n");
        assertThat(TextReport.of(mild, context(Severity.WARNING))).endsWith("failed: 2 warnings\n");
    }

    @Test
    void aTableWithoutGpusHasNoColumnForThem() {
        assertThat(TextReport.of(Samples.rich(), Samples.context()).lines())
                .contains("            cores  memory    cores  memory");
    }

    @Test
    void theSummaryIsOneLine() {
        assertThat(TextReport.summary(Samples.rich()))
                .isEqualTo("Checked 199 objects of 2 charts in 2 environments by 61 rules: 5 errors, 1 warning, 1 note,"
                        + " 1 suppressed; not checked: 5 objects without a schema, 1 point that the report names.\n");
    }

    @Test
    void theSummaryOfAChartAloneSpeaksOfNoEnvironment() {
        Coverage coverage = new Coverage(
                "", 61, 3, 0, List.of(new Coverage.Rendered("trino", "", "default", "1.33", 1)), Map.of(), List.of());
        assertThat(TextReport.summary(new Verdict(List.of(), List.of(), coverage, List.of())))
                .isEqualTo("Checked 1 object of 1 chart by 61 rules: no findings.\n");
    }

    private static ReportContext context(Severity failOn) {
        return ReportContext.of(new Tool("1.0.0", Optional.empty()), failOn, "platform.yaml");
    }
}
