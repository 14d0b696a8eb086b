package io.chartwright.checks.report;

import io.chartwright.checks.AllRules;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reports must know beside the verdict.
 *
 * @param tool who reports
 * @param failOn the least severity that fails the run
 * @param rules the rules that were applied, in the order of the page of rules
 * @param subject the file by which users know what was checked, such as {@code platform.yaml}; findings that belong to no
 *     file are told there
 * @param locations where users mend what was found, such as the line of {@code platform.yaml} that makes the
 *     object; empty where only the place itself is known
 * @param sources the text of a file as locations name it; empty where there is none to show
 */
public record ReportContext(
        Tool tool,
        Severity failOn,
        List<RuleDoc> rules,
        String subject,
        Function<Finding, Optional<Location>> locations,
        Function<String, Optional<String>> sources) {

    public ReportContext {
        rules = List.copyOf(rules);
    }

    /** With all rules, and with nothing known but the files of the tree. */
    public static ReportContext of(Tool tool, Severity failOn, String subject) {
        return new ReportContext(
                tool, failOn, AllRules.docs(), subject, finding -> Optional.empty(), file -> Optional.empty());
    }

    /** The same, with lines to point at. */
    public ReportContext showing(
            Function<Finding, Optional<Location>> locations, Function<String, Optional<String>> sources) {
        return new ReportContext(tool, failOn, rules, subject, locations, sources);
    }

    /** The same, with another severity that fails the run. */
    public ReportContext failingOn(Severity severity) {
        return new ReportContext(tool, severity, rules, subject, locations, sources);
    }

    /** The location that is known, or else the file of the tree, or else the subject as a whole. */
    public Location locate(Finding finding) {
        return locations
                .apply(finding)
                .filter(location -> !location.file().isEmpty())
                .orElseGet(() -> Location.of(
                        finding.place().file().isEmpty()
                                ? subject
                                : finding.place().file()));
    }
}
