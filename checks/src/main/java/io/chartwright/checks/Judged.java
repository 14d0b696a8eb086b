package io.chartwright.checks;

import io.chartwright.checks.rule.Finding;
import java.util.List;

/**
 * Findings after the platform had its say, each of at most one environment.
 *
 * @param findings what may not be passed over, with the severities that the platform gives them
 * @param suppressed what the platform gives a reason for
 */
public record Judged(List<Finding> findings, List<Suppressed> suppressed) {

    public Judged {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }
}
