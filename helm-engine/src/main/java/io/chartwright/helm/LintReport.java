package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what lint says: {@code [ERROR] templates/: words}, where words may go on for lines. */
final class LintReport {
    private static final Pattern FINDING = Pattern.compile("\\[(INFO|WARNING|ERROR|UNKNOWN)] ([^:]*): (.*)");
    /** Said in place of findings when Helm could not lint at all. */
    private static final Pattern REFUSAL = Pattern.compile("Error (.*)");

    private static final String VERDICT = "Failed: ";

    private LintReport() {}

    /** The findings of a report, in its order. */
    static List<HelmFinding> read(String report) {
        if (!report.startsWith(VERDICT) && !report.contains("\n" + VERDICT)) {
            throw new HelmException("Helm's library failed without saying why: please report the chart");
        }
        return findings(report.substring(0, report.lastIndexOf(VERDICT)));
    }

    /** Whether strict lint lets a chart with these findings pass. */
    static boolean accepts(List<HelmFinding> findings) {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.INFO);
    }

    /** The findings of a report without a verdict, in its order. */
    static List<HelmFinding> findings(String report) {
        List<HelmFinding> findings = new ArrayList<>();
        for (String line : report.strip().split("\n")) {
            Matcher finding = FINDING.matcher(line);
            Matcher refusal = REFUSAL.matcher(line);
            if (finding.matches()) {
                findings.add(new HelmFinding(severity(finding.group(1)), finding.group(2), finding.group(3)));
            } else if (findings.isEmpty() && refusal.matches()) {
                findings.add(new HelmFinding(Severity.ERROR, "", refusal.group(1)));
            } else if (!findings.isEmpty() && !line.isBlank()) {
                HelmFinding last = findings.remove(findings.size() - 1);
                findings.add(new HelmFinding(last.severity(), last.path(), last.message() + "\n" + line));
            }
        }
        return List.copyOf(findings);
    }

    private static Severity severity(String word) {
        return switch (word) {
            case "INFO" -> Severity.INFO;
            case "WARNING" -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
