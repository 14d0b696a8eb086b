package io.chartwright.checks.report;

import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules that a report speaks of: those that were applied, and those of findings that came from elsewhere. */
final class ReportedRules {
    private ReportedRules() {}

    /** Each code once, family by family. */
    static List<RuleDoc> of(Verdict verdict, ReportContext context) {
        Map<String, RuleDoc> rules = new LinkedHashMap<>();
        Stream.of(
                        context.rules().stream(),
                        verdict.findings().stream().map(Finding::rule),
                        verdict.suppressed().stream().map(Suppressed::finding).map(Finding::rule))
                .flatMap(all -> all)
                .forEach(rule -> rules.putIfAbsent(rule.code(), rule));
        return rules.values().stream()
                .sorted(Comparator.comparing(RuleDoc::family))
                .toList();
    }
}
