package io.chartwright;

import io.chartwright.checks.Verdict;
import io.chartwright.checks.report.FindingProblems;
import io.chartwright.checks.report.ReportContext;
import io.chartwright.checks.report.ReportFormat;
import io.chartwright.checks.report.TextReport;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.Severity;
import java.util.List;

/**
 * What checking came to, and how to tell it.
 *
 * @param verdict what was found, what was checked and what was not
 * @param context where findings point to, and what fails the run
 */
public record Validation(Verdict verdict, ReportContext context) {

    /** Whether nothing was found that is bad enough to fail. */
    public boolean passes() {
        return verdict.passes(context.failOn());
    }

    /** The same, judged more or less severely: what is as bad as this, or worse, fails. */
    public Validation failingOn(Severity severity) {
        return new Validation(verdict, context.failingOn(severity));
    }

    /** What was found, located where users can mend it. */
    public List<Problem> problems() {
        FindingProblems problems = new FindingProblems(verdict.coverage(), context::locate);
        return verdict.findings().stream().map(problems::problem).toList();
    }

    /** All of it, in one of the forms that people and programs read. */
    public String report(ReportFormat format) {
        return format.write(verdict, context);
    }

    /** What was checked and how it went, in one line. */
    public String summary() {
        return TextReport.summary(verdict).strip();
    }
}
