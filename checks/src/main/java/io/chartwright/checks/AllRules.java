package io.chartwright.checks;

import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.schema.object.ObjectRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule there is, whoever finds its breaches: what the page of rules, reports and settings go by. */
public final class AllRules {
    private static final List<RuleDoc> DOCS = Stream.of(
                    HelmRules.all(),
                    ObjectRules.all(),
                    AllChecks.inOrder().stream()
                            .flatMap(check -> check.rules().stream())
                            .toList(),
                    SettingsRules.inOrder())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(RuleDoc::family))
            .toList();

    private AllRules() {}

    /** What is said of each, family by family. */
    public static List<RuleDoc> docs() {
        return DOCS;
    }

    /** The rule with a code. */
    public static Optional<RuleDoc> named(String code) {
        return DOCS.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
