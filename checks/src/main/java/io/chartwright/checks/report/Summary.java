package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.problem.ProblemPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A verdict in a few words. */
final class Summary {
    private Summary() {}

    /** How many findings there are of each severity, and how many are suppressed. */
    static String outcome(Verdict verdict) {
        String counts = ProblemPrinter.counts(
                verdict.findings().stream().map(Finding::severity).toList());
        int suppressed = verdict.suppressed().size();
        return (counts.isEmpty() ? "no findings" : counts) + (suppressed == 0 ? "" : ", " + suppressed + " suppressed");
    }

    /** What was checked, the outcome, and how much was not checked: one sentence. */
    static String sentence(Verdict verdict) {
        Coverage coverage = verdict.coverage();
        long environments = distinct(coverage, Coverage.Rendered::environment);
        return "Checked " + Counted.of(coverage.objects(), "object") + " of "
                + Counted.of(distinct(coverage, Coverage.Rendered::chart), "chart")
                + (environments == 0 ? "" : " in " + Counted.of(environments, "environment")) + " by "
                + Counted.of(coverage.rules(), "rule") + ": " + outcome(verdict) + notChecked(coverage) + ".";
    }

    private static String notChecked(Coverage coverage) {
        int objects = coverage.uncheckedKinds().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> parts = new ArrayList<>();
        if (objects > 0) {
            parts.add(Counted.of(objects, "object") + " without a schema");
        }
        if (!coverage.notChecked().isEmpty()) {
            parts.add(Counted.of(coverage.notChecked().size(), "point") + " that the report names");
        }
        return parts.isEmpty() ? "" : "; not checked: " + String.join(", ", parts);
    }

    private static long distinct(Coverage coverage, Function<Coverage.Rendered, String> name) {
        return coverage.releases().stream()
                .map(name)
                .filter(one -> !one.isEmpty())
                .distinct()
                .count();
    }
}
