package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;

/**
 * One line of a policy, for what {@link Capability} has no word for.
 *
 * @param resource what is guarded
 * @param action what is done to it
 * @param object which of its objects
 * @param effect whether it may be done; it may where absent
 */
public record Permission(Resource resource, Action action, ObjectPattern object, Optional<Effect> effect) {

    /** @throws InvalidModelException if the resource does not know the action, or has no objects of such a name */
    public Permission {
        Faults faults = new Faults();
        resource.check(faults, action);
        resource.check(faults, object);
        faults.throwIfAny();
    }

    /**
     * What may be done.
     *
     * @throws InvalidModelException if Argo CD would not know it
     */
    public static Permission allow(Resource resource, String action, String object) {
        return new Permission(resource, Action.of(action), ObjectPattern.of(object), Optional.empty());
    }

    /**
     * What may not be done, whatever else allows it.
     *
     * @throws InvalidModelException if Argo CD would not know it
     */
    public static Permission deny(Resource resource, String action, String object) {
        return new Permission(resource, Action.of(action), ObjectPattern.of(object), Optional.of(Effect.DENY));
    }

    /** Whether it forbids. */
    public boolean denies() {
        return effect.equals(Optional.of(Effect.DENY));
    }
}
