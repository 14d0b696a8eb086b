package io.chartwright.checks.rule;

import io.chartwright.core.problem.Severity;

/**
 * What is said of a rule in general, on the page of rules and in reports.
 *
 * @param code its stable kebab-case name; renaming one breaks users' suppressions
 * @param family what it is about
 * @param severity how bad a finding is unless the platform says otherwise
 * @param title what is wrong, in half a sentence
 * @param why what happens if nobody mends it, in a few sentences
 * @param mend how to mend it
 * @param onlyByPlace whether it can be silenced for single places only, and its severity not be changed
 */
public record RuleDoc(
        String code, Family family, Severity severity, String title, String why, String mend, boolean onlyByPlace) {

    /** A rule whose findings are errors. */
    public static RuleDoc error(String code, Family family, String title, String why, String mend) {
        return new RuleDoc(code, family, Severity.ERROR, title, why, mend, false);
    }

    /** A rule whose findings are warnings. */
    public static RuleDoc warning(String code, Family family, String title, String why, String mend) {
        return new RuleDoc(code, family, Severity.WARNING, title, why, mend, false);
    }

    /** A rule whose findings are worth knowing and need no mending. */
    public static RuleDoc info(String code, Family family, String title, String why, String mend) {
        return new RuleDoc(code, family, Severity.INFO, title, why, mend, false);
    }

    /** The same rule, silenced for single places only. */
    public RuleDoc silencedOnlyByPlace() {
        return new RuleDoc(code, family, severity, title, why, mend, true);
    }
}
