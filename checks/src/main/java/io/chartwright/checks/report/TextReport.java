package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        report.findings();
        report.suppressed();
        report.changedSeverities();
        report.capacity();
        report.checked();
        report.notChecked();
        report.section("Result");
        report.line(report.result());
        return report.out.toString();
    }

    /**
     * The report on one line, for those who had something else to do. Ends with LF.
     *
     * <p>For example: {@code Checked 431 objects of 2 charts in 3 environments by 61 rules: 1 warning, 2
     * suppressed.}
     */
    public static String summary(Verdict verdict) {
        Coverage coverage = verdict.coverage();
        long charts = coverage.releases().stream()
                .map(Coverage.Rendered::chart)
                .distinct()
                .count();
        long environments = coverage.releases().stream()
                .map(Coverage.Rendered::environment)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        return "Checked " + counted(coverage.objects(), "object") + " of " + counted(charts, "chart")
                + (environments == 0 ? "" : " in " + counted(environments, "environment")) + " by "
                + counted(coverage.rules(), "rule") + ": " + outcome(verdict) + leftOut(coverage) + ".\n";
    }

    private static String leftOut(Coverage coverage) {
        int unchecked = coverage.uncheckedKinds().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> parts = new ArrayList<>();
        if (unchecked > 0) {
            parts.add(counted(unchecked, "object") + " without a schema");
        }
        if (!coverage.notChecked().isEmpty()) {
            parts.add(coverage.notChecked().size() + " more");
        }
        return parts.isEmpty() ? "" : "; not checked: " + String.join(", ", parts);
    }

    private void findings() {
        out.append(ProblemPrinter.list(
                asProblems(), file -> context.sources().apply(file).orElse(null)));
    }

    private List<Problem> asProblems() {
        return verdict.findings().stream()
                .map(problems::problem)
                .map(TextReport::wrapped)
                .toList();
    }

    private static Problem wrapped(Problem problem) {
        int before =
                Columns.width(problem.location() + ": " + problem.severity().word() + " " + problem.code() + ": ");
        return new Problem(
                problem.severity(),
                problem.code(),
                problem.location(),
                Wrapping.wrap(problem.message(), before, CONTINUED),
                Wrapping.wrap(problem.hint(), "  hint: ".length(), CONTINUED));
    }

    private void suppressed() {
        if (verdict.suppressed().isEmpty()) {
            return;
        }
        section("Suppressed");
        for (Suppressed one : verdict.suppressed()) {
            Finding finding = one.finding();
            String where = problems.where(finding.place());
            line("  " + finding.code() + (where.isEmpty() ? "" : "  " + where));
            paragraph("", finding.message());
            paragraph("reason: ", one.reason());
        }
    }

    private void changedSeverities() {
        Map<SeverityChange, Integer> changes = SeverityChange.of(verdict.findings());
        if (changes.isEmpty()) {
            return;
        }
        section("Severities changed");
        changes.forEach((change, count) -> {
            line("  " + change.code() + "  " + change.words() + ", " + counted(count, "finding"));
            paragraph("reason: ", change.reason());
        });
    }

    private void capacity() {
        if (verdict.capacity().isEmpty()) {
            return;
        }
        section("Capacity: what pods request");
        boolean first = true;
        for (ClusterUse cluster : verdict.capacity()) {
            if (!first) {
                line("");
            }
            CapacityTable.lines(cluster).forEach(this::line);
            first = false;
        }
    }

    private void checked() {
        Coverage coverage = verdict.coverage();
        section("Checked");
        if (!coverage.engine().isEmpty()) {
            line("  with " + coverage.engine());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Coverage.Rendered release : coverage.releases()) {
            rows.add(List.of(
                    release.chart(),
                    release.environment(),
                    release.namespace().isEmpty() ? "" : "namespace " + release.namespace(),
                    release.kubernetesVersion().isEmpty() ? "" : "Kubernetes " + release.kubernetesVersion(),
                    objects(release.objects())));
        }
        Columns.align("llllr", rows).forEach(row -> line("  " + row));
        if (coverage.manifests() > 0) {
            line("  " + counted(coverage.manifests(), "object") + " outside charts");
        }
        line("  " + counted(coverage.files(), "file") + ", by " + counted(coverage.rules(), "rule"));
    }

    private void notChecked() {
        Coverage coverage = verdict.coverage();
        if (coverage.uncheckedKinds().isEmpty() && coverage.notChecked().isEmpty()) {
            return;
        }
        section("Not checked");
        List<List<String>> rows = new ArrayList<>();
        coverage.uncheckedKinds()
                .forEach((kind, count) -> rows.add(List.of(kind, objects(count), "no schema is known")));
        Columns.align("lrl", rows).forEach(row -> line("  " + row));
        coverage.notChecked()
                .forEach(sentence -> Wrapping.paragraph("", sentence, 2).lines().forEach(this::line));
    }

    private String result() {
        return "  " + (verdict.passes(context.failOn()) ? "passed: " : "failed: ") + outcome(verdict);
    }

    private static String outcome(Verdict verdict) {
        String counts = ProblemPrinter.counts(
                verdict.findings().stream().map(Finding::severity).toList());
        int suppressed = verdict.suppressed().size();
        return (counts.isEmpty() ? "no findings" : counts) + (suppressed == 0 ? "" : ", " + suppressed + " suppressed");
    }

    private void paragraph(String label, String text) {
        Wrapping.paragraph(label, text, CONTINUED).lines().forEach(this::line);
    }

    private void section(String title) {
        out.append(out.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    /** One line, whatever the text is made of. */
    private void line(String text) {
        out.append(SafeText.oneLine(text).stripTrailing()).append('\n');
    }

    /** With a blank where the plural has its last letter, so that numbers stand below each other. */
    private static String objects(int count) {
        return counted(count, "object") + (count == 1 ? " " : "");
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
