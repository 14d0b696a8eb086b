package io.chartwright.checks.report;

import io.chartwright.checks.rule.Finding;
import io.chartwright.core.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule whose findings the platform takes for more or less bad than the rule does, and why. */
record SeverityChange(String code, Severity from, Severity to, String reason) {

    /** The changes behind findings, in their order, with how many findings each of them changed. */
    static Map<SeverityChange, Integer> of(List<Finding> findings) {
        Map<SeverityChange, Integer> changes = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (!finding.note().isEmpty()) {
                changes.merge(of(finding), 1, Integer::sum);
            }
        }
        return changes;
    }

    static SeverityChange of(Finding finding) {
        return new SeverityChange(finding.code(), finding.rule().severity(), finding.severity(), finding.note());
    }

    /** {@code warning instead of error}. */
    String words() {
        return to.word() + " instead of " + from.word();
    }
}
