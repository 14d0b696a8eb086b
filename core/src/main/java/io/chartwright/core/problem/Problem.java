package io.chartwright.core.problem;

/**
 * One thing that is wrong, in a form that people and programs can act on.
 *
 * @param severity how bad it is
 * @param code a stable kebab-case name; renaming one breaks users' suppressions
 * @param location where it is
 * @param message what is wrong with which value, in one sentence without a final stop
 * @param hint how to mend it; empty where the message says it all
 */
public record Problem(Severity severity, String code, Location location, String message, String hint) {
    /** The code of a problem that tells, beside others, that a part of the tree was written before them. */
    public static final String HALF_WRITTEN = "half-written";

    /** An error. */
    public static Problem error(String code, Location location, String message, String hint) {
        return new Problem(Severity.ERROR, code, location, message, hint);
    }

    /** A warning. */
    public static Problem warning(String code, Location location, String message, String hint) {
        return new Problem(Severity.WARNING, code, location, message, hint);
    }
}
