package io.chartwright.workflow.diff;

/**
 * Something about a change that hurts, or may.
 *
 * @param code what kind of thing it is: stable, such as {@code immutable-field}
 * @param level how much it hurts
 * @param message what will happen, with the values that matter
 * @param hint what to do about it; may be empty
 */
public record Hazard(String code, Level level, String message, String hint) {

    /** How much something hurts, the worst first. */
    public enum Level {
        /** Data may be lost, or the API server will refuse the change. */
        DANGER,
        /** Something stops, moves or no longer fits. */
        WARNING,
        /** Worth knowing: pods restart, or more of the cluster is asked for. */
        NOTE
    }
}
