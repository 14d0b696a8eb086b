package io.chartwright.checks.rule;

import io.chartwright.core.problem.Severity;

/**
 * Something that a check found.
 *
 * @param rule the rule that is broken
 * @param severity how bad it is; the rule's own unless the platform says otherwise
 * @param place where it is
 * @param message what is wrong with which value, with the numbers, in one sentence without a final stop
 * @param hint how to mend it here
 * @param note why the severity is not the rule's own; empty where it is
 */
public record Finding(RuleDoc rule, Severity severity, Place place, String message, String hint, String note) {

    /** A finding as a check makes it. */
    public static Finding of(RuleDoc rule, Place place, String message, String hint) {
        return new Finding(rule, rule.severity(), place, message, hint, "");
    }

    /** The code of its rule. */
    public String code() {
        return rule.code();
    }

    /** The same somewhere else. */
    public Finding at(Place place) {
        return new Finding(rule, severity, place, message, hint, note);
    }

    /** The same, more or less bad, with the reason that was given for it. */
    public Finding as(Severity severity, String note) {
        return new Finding(rule, severity, place, message, hint, note);
    }
}
