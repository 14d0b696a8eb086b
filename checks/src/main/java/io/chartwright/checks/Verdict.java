package io.chartwright.checks;

import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.problem.Severity;
import java.util.List;

/**
 * The outcome of all checks.
 *
 * @param findings what was found and may not be passed over, sorted by place; the same finding in several environments is
 *     one
 * @param suppressed what was found and the platform gives a reason for
 * @param coverage what was checked and what was not
 * @param capacity what the clusters are asked for
 */
public record Verdict(
        List<Finding> findings, List<Suppressed> suppressed, Coverage coverage, List<ClusterUse> capacity) {

    public Verdict {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        capacity = List.copyOf(capacity);
    }

    /** How many findings are of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether nothing was found that is as bad as this, or worse. */
    public boolean passes(Severity failOn) {
        return findings.stream().noneMatch(finding -> finding.severity().compareTo(failOn) <= 0);
    }
}
