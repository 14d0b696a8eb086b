package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long to wait before a sync is tried again. Durations are as Argo CD reads them: {@code 5s}, {@code 1m30s}, or a number
 * of seconds.
 *
 * @param duration before the first time; 5 s where absent
 * @param factor by how much longer each time than before, at least 1; 2 where absent
 * @param maxDuration how long at most; 3 min where absent
 */
public record Backoff(Optional<String> duration, Optional<Integer> factor, Optional<String> maxDuration) {
    private static final Pattern DURATION = Pattern.compile("\\d{1,9}|(\\d{1,9}(\\.\\d{1,9})?(ms|s|m|h))+");

    /** @throws InvalidModelException if a duration is malformed or the factor below 1 */
    public Backoff {
        Faults faults = new Faults();
        duration.ifPresent(value -> check(faults, "duration", value));
        factor.ifPresent(value -> faults.range("factor", value, 1, Integer.MAX_VALUE));
        maxDuration.ifPresent(value -> check(faults, "maxDuration", value));
        faults.throwIfAny();
    }

    /** Leaves everything to Argo CD. */
    public static Backoff standard() {
        return new Backoff(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This, with what it leaves open taken from another. */
    public Backoff over(Backoff base) {
        return new Backoff(duration.or(base::duration), factor.or(base::factor), maxDuration.or(base::maxDuration));
    }

    private static void check(Faults faults, String path, String value) {
        if (!DURATION.matcher(value).matches()) {
            faults.add(path, "bad-duration", Faults.quote(value) + " is no duration", "write it like '5s' or '1m30s'");
        }
    }
}
