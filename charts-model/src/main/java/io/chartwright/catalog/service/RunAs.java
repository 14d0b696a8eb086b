package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecurityContext;
import java.util.Optional;

/**
 * As whom pods run, as far as a user says. Never as root: an image that needs root has to be mended.
 *
 * @param user the user's number; for a component that of the service where absent, and there 1000
 * @param group the group's number, also that of mounted files; the user's where only that is given
 * @param readOnlyRootFilesystem whether the image's own files are read-only; they are unless said otherwise
 */
public record RunAs(Optional<Integer> user, Optional<Integer> group, Optional<Boolean> readOnlyRootFilesystem) {
    private static final SecurityContext USUAL = new SecurityContext(1000, 1000, true);

    /** @throws io.chartwright.model.InvalidModelException if the user is root */
    public RunAs {
        Faults faults = new Faults();
        user.ifPresent(number -> faults.range("user", number, 1, Integer.MAX_VALUE));
        group.ifPresent(number -> faults.range("group", number, 0, Integer.MAX_VALUE));
        faults.throwIfAny();
    }

    /** A user who is its own group, with an image that cannot be written to. */
    public static RunAs user(int number) {
        return new RunAs(Optional.of(number), Optional.empty(), Optional.empty());
    }

    /** Exactly so. */
    public static RunAs of(SecurityContext context) {
        return new RunAs(
                Optional.of(context.user()),
                Optional.of(context.group()),
                Optional.of(context.readOnlyRootFilesystem()));
    }

    static SecurityContext usual() {
        return USUAL;
    }

    SecurityContext over(SecurityContext base) {
        return new SecurityContext(
                user.orElse(base.user()),
                group.or(() -> user).orElse(base.group()),
                readOnlyRootFilesystem.orElse(base.readOnlyRootFilesystem()));
    }
}
