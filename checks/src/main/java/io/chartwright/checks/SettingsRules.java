package io.chartwright.checks;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import java.util.List;

/** The rules for what a platform says of its checks. No check finds their breaches: they show when its words are applied. */
public final class SettingsRules {
    static final RuleDoc UNKNOWN_RULE = RuleDoc.error(
            "unknown-rule",
            Family.SETTINGS,
            "A suppression or severity is for a rule that does not exist",
            "Whoever wrote it wanted something silenced or changed, and nothing is. A slip in a code would otherwise go"
                    + " unnoticed until the finding that was meant shows up.",
            "Write the code as reports and this page have it.");
    static final RuleDoc UNUSED_SUPPRESSION = RuleDoc.warning(
            "unused-suppression",
            Family.SETTINGS,
            "Nothing was found that a suppression lets stay",
            "A suppression that outlives its reason hides the next finding of the rule in that place, which may be one"
                    + " that nobody gave a reason for.",
            "Delete it; if it names the wrong place, correct that.");
    static final RuleDoc NOT_SILENCEABLE = RuleDoc.error(
                    "not-silenceable",
                    Family.SETTINGS,
                    "A rule is silenced or changed that can be silenced for single places only",
                    "What looks like a secret is on its way into Git, where it stays for ever. One word for the whole"
                            + " platform would silence the next secret, too.",
                    "Take the secret out. If it is none, suppress the finding for the one place and say why.")
            .silencedOnlyByPlace();

    private SettingsRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<RuleDoc> inOrder() {
        return List.of(UNKNOWN_RULE, UNUSED_SUPPRESSION, NOT_SILENCEABLE);
    }
}
