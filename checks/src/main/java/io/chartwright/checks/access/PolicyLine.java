package io.chartwright.checks.access;

/**
 * A line of a policy that allows or denies.
 *
 * @param subject whom: a role, a group, or an account
 * @param resource a pattern of resources
 * @param action a pattern of actions
 * @param object a pattern of objects
 * @param effect {@code allow} or {@code deny}; anything else has no effect
 */
public record PolicyLine(String subject, String resource, String action, String object, String effect) {

    /** As it stands in a policy. */
    @Override
    public String toString() {
        return String.join(", ", "p", subject, resource, action, object, effect);
    }
}
