package io.chartwright.checks.report;

import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Severity;
import java.util.List;

/** How SARIF describes a rule. */
final class SarifRule {
    private SarifRule() {}

    static JsonObject of(RuleDoc rule, Tool tool) {
        return new JsonObject()
                .text("id", rule.code())
                .text("name", pascalCase(rule.code()))
                .object("shortDescription", text(rule.title()))
                .object("fullDescription", text(rule.why()))
                .object(
                        "help",
                        text(rule.why() + "\n\n" + rule.mend())
                                .text("markdown", rule.why() + "\n\n**How to mend it:** " + rule.mend()))
                .text("helpUri", tool.page(rule.code()).orElse(""))
                .object("defaultConfiguration", new JsonObject().text("level", level(rule.severity())))
                .object(
                        "properties",
                        new JsonObject()
                                .text("problem.severity", importance(rule.severity()))
                                .texts("tags", List.of("kubernetes", FamilyWord.of(rule.family()))));
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    /** GitHub's own word for it, by which it sorts. */
    private static String importance(Severity severity) {
        return severity == Severity.INFO ? "recommendation" : severity.word();
    }

    /** {@code BudgetBlocksDrain}: what the standard suggests for names. */
    private static String pascalCase(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("-")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return name.toString();
    }

    private static JsonObject text(String text) {
        return new JsonObject().required("text", text);
    }
}
