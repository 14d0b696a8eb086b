package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;

/**
 * What happens when a sync fails.
 *
 * @param limit how often it is tried again: 0 for never, -1 for ever; 5 where absent
 * @param backoff how long to wait in between
 */
public record Retry(Optional<Integer> limit, Optional<Backoff> backoff) {
    private static final int FOR_EVER = -1;

    /** @throws InvalidModelException if the limit is below -1 */
    public Retry {
        Faults faults = new Faults();
        limit.ifPresent(value -> faults.range("limit", value, FOR_EVER, Integer.MAX_VALUE));
        faults.throwIfAny();
    }

    /** This, with what it leaves open taken from another. */
    public Retry over(Retry base) {
        Optional<Backoff> both = backoff.isEmpty()
                ? base.backoff()
                : backoff.map(own -> base.backoff().map(own::over).orElse(own));
        return new Retry(limit.or(base::limit), both);
    }
}
