package io.chartwright.checks;

import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What users read of a case of a rule. */
final class Heard {
    private Heard() {}

    /** What a rule says of one of its cases, each as {@code place: message -> hint}. */
    static List<String> of(String code, String name) {
        List<Finding> findings = new ArrayList<>();
        Scene scene = RuleCase.scene(Path.of("src/test/resources/cases", code, name));
        AllChecks.inOrder().stream()
                .filter(check ->
                        check.rules().stream().anyMatch(rule -> rule.code().equals(code)))
                .forEach(check -> check.check(scene, findings::add));
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Heard::words)
                .toList();
    }

    private static String words(Finding finding) {
        String field = finding.place().field();
        String where = finding.place().object().isEmpty()
                ? String.join(", ", finding.place().environments())
                : finding.place().object();
        return where + (field.isEmpty() ? "" : " " + field) + ": " + finding.message() + " -> " + finding.hint();
    }
}
