package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * As whom a pod runs. Privilege escalation is always off, capabilities are always dropped, the seccomp profile is always
 * the runtime's default, and root is never allowed.
 *
 * @param user the user's number, not 0
 * @param group the group's number, also that of mounted files
 * @param readOnlyRootFilesystem whether the image's own files are read-only
 */
public record SecurityContext(int user, int group, boolean readOnlyRootFilesystem) {

    /** @throws io.chartwright.model.InvalidModelException if the user is root */
    public SecurityContext {
        Faults faults = new Faults();
        faults.range("user", user, 1, Integer.MAX_VALUE);
        faults.range("group", group, 0, Integer.MAX_VALUE);
        faults.throwIfAny();
    }
}
