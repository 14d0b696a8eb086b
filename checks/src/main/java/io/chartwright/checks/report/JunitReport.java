package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.report.JunitCase.Outcome;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report for CI servers, as if rules were tests: a suite for each family, a case for each rule that held and for each
 * place where one did not. What was suppressed or not checked is skipped; what is not bad enough to fail the run passes
 * and says why it is there.
 */
public final class JunitReport {
    private static final String NOT_CHECKED = "Not checked";

    private final Verdict verdict;
    private final ReportContext context;
    private final FindingProblems problems;

    private JunitReport(Verdict verdict, ReportContext context) {
        this.verdict = verdict;
        this.context = context;
        this.problems = new FindingProblems(verdict.coverage(), context::locate);
    }

    /** The whole report, as one XML document with a final newline. */
    public static String of(Verdict verdict, ReportContext context) {
        return JunitXml.write(Tool.NAME, new JunitReport(verdict, context).suites());
    }

    private List<JunitSuite> suites() {
        List<RuleDoc> rules = ReportedRules.of(verdict, context);
        List<JunitSuite> suites = new ArrayList<>();
        for (Family family : Family.values()) {
            List<JunitCase> cases = rules.stream()
                    .filter(rule -> rule.family() == family)
                    .flatMap(this::cases)
                    .toList();
            suites.add(new JunitSuite(family.title(), Tool.NAME + "." + FamilyWord.of(family), cases));
        }
        suites.add(new JunitSuite(NOT_CHECKED, Tool.NAME + ".not-checked", notChecked(verdict.coverage())));
        return suites.stream().filter(suite -> !suite.cases().isEmpty()).toList();
    }

    private Stream<JunitCase> cases(RuleDoc rule) {
        List<JunitCase> cases = Stream.concat(
                        verdict.findings().stream()
                                .filter(finding -> finding.code().equals(rule.code()))
                                .map(this::found),
                        verdict.suppressed().stream()
                                .filter(one -> one.finding().code().equals(rule.code()))
                                .map(this::suppressed))
                .toList();
        return cases.isEmpty() ? Stream.of(JunitCase.passed(rule.code())) : cases.stream();
    }

    private JunitCase found(Finding finding) {
        boolean fails = finding.severity().compareTo(context.failOn()) <= 0;
        return new JunitCase(
                name(finding),
                Optional.of(context.locate(finding)),
                fails ? Outcome.FAILED : Outcome.PASSED,
                finding.severity().word(),
                finding.message(),
                printed(finding));
    }

    private JunitCase suppressed(Suppressed one) {
        return new JunitCase(
                name(one.finding()),
                Optional.of(context.locate(one.finding())),
                Outcome.SKIPPED,
                "",
                one.reason(),
                printed(one.finding()));
    }

    private String name(Finding finding) {
        String where = problems.where(finding.place());
        return finding.code() + ": "
                + (where.isEmpty() ? context.locate(finding).file() : where);
    }

    private String printed(Finding finding) {
        Problem problem = problems.problem(finding);
        return ProblemPrinter.list(
                List.of(problem), file -> context.sources().apply(file).orElse(null));
    }

    private static List<JunitCase> notChecked(Coverage coverage) {
        List<JunitCase> cases = new ArrayList<>();
        coverage.uncheckedKinds()
                .forEach((kind, count) ->
                        cases.add(JunitCase.skipped(kind, "no schema is known: " + Counted.of(count, "object"))));
        coverage.notChecked().forEach(sentence -> cases.add(JunitCase.skipped(sentence, sentence)));
        return cases;
    }
}
