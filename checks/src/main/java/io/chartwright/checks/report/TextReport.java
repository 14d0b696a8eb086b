package io.chartwright.checks.report;

import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The report for people: what is wrong first, then what was passed over, and what the run did and did not look at. */
public final class TextReport {
    /** By how much the printer of problems sets in all lines but the first. */
    private static final int CONTINUED = 4;

    private final Verdict verdict;
    private final ReportContext context;
    private final FindingProblems problems;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Verdict verdict, ReportContext context) {
        this.verdict = verdict;
        this.context = context;
        this.problems = new FindingProblems(verdict.coverage(), context::locate);
    }

    /** The whole report; lines end with LF. */
    public static String of(Verdict verdict, ReportContext context) {
        TextReport report = new TextReport(verdict, context);
        CoverageText coverage = new CoverageText(verdict.coverage());
        report.findings();
        report.section("Suppressed", report.suppressed());
        report.section("Severities changed", report.changedSeverities());
        report.section("Capacity: what pods request", report.capacity());
        report.section("Checked", coverage.checked());
        report.section("Not checked", coverage.notChecked());
        report.section("Result", List.of(report.result()));
        return report.out.toString();
    }

    /**
     * The report on one line, for those who had something else to do. Ends with LF.
     *
     * <p>For example: {@code Checked 431 objects of 2 charts in 3 environments by 61 rules: 1 warning, 2 suppressed.}
     */
    public static String summary(Verdict verdict) {
        return Summary.sentence(verdict) + "\n";
    }

    private void findings() {
        List<Problem> wrapped = verdict.findings().stream()
                .map(problems::problem)
                .map(TextReport::wrapped)
                .toList();
        out.append(ProblemPrinter.list(
                wrapped, file -> context.sources().apply(file).orElse(null)));
    }

    private static Problem wrapped(Problem problem) {
        String before = problem.location() + ": " + problem.severity().word() + " " + problem.code() + ": ";
        return new Problem(
                problem.severity(),
                problem.code(),
                problem.location(),
                Wrapping.wrap(problem.message(), Columns.width(before), CONTINUED),
                Wrapping.wrap(problem.hint(), "  hint: ".length(), CONTINUED));
    }

    private List<String> suppressed() {
        List<String> lines = new ArrayList<>();
        for (Suppressed one : verdict.suppressed()) {
            Finding finding = one.finding();
            String where = problems.where(finding.place());
            lines.add("  " + finding.code() + "  " + (where.isEmpty() ? context.locate(finding) : where));
            lines.addAll(paragraph("", finding.message()));
            lines.addAll(paragraph("reason: ", one.reason()));
        }
        return lines;
    }

    private List<String> changedSeverities() {
        List<String> lines = new ArrayList<>();
        SeverityChange.of(verdict.findings()).forEach((change, count) -> {
            lines.add("  " + change.code() + "  " + change.words() + ", " + Counted.of(count, "finding"));
            lines.addAll(paragraph("reason: ", change.reason()));
        });
        return lines;
    }

    private List<String> capacity() {
        List<String> lines = new ArrayList<>();
        for (ClusterUse cluster : verdict.capacity()) {
            if (cluster.capacity().isPresent() || !cluster.most().equals(Use.NONE)) {
                lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
                lines.addAll(CapacityTable.lines(cluster));
            }
        }
        if (!lines.isEmpty()) {
            lines.add("");
            lines.addAll(paragraph("", CapacityPlan.NOT_COUNTED));
        }
        return lines;
    }

    private String result() {
        return "  " + (verdict.passes(context.failOn()) ? "passed: " : "failed: ") + Summary.outcome(verdict);
    }

    private static List<String> paragraph(String label, String text) {
        return Wrapping.paragraph(label, text, CONTINUED).lines().toList();
    }

    /** A heading and its lines, none of which can steer a terminal; nothing where there are no lines. */
    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.append(out.isEmpty() ? "" : "\n").append(title).append('\n');
        lines.forEach(line -> out.append(SafeText.oneLine(line).stripTrailing()).append('\n'));
    }
}
