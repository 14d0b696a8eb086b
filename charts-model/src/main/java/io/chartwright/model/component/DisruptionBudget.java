package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * How many pods a drain may take away at once. Exactly one of the two is given.
 *
 * @param maxUnavailable how many may be missing
 * @param minAvailable how many must stay
 * @param unhealthyPodEvictionPolicy whether pods that are not ready may go although the budget is used up; they may where
 *     nobody says
 */
public record DisruptionBudget(
        Optional<Amount> maxUnavailable,
        Optional<Amount> minAvailable,
        Optional<UnhealthyPodEvictionPolicy> unhealthyPodEvictionPolicy) {

    /** @throws io.chartwright.model.InvalidModelException if neither or both are given, or nothing may be missing */
    public DisruptionBudget {
        Faults faults = new Faults();
        if (maxUnavailable.isPresent() == minAvailable.isPresent()) {
            faults.add(
                    "",
                    "bad-disruption",
                    "a disruption budget has either maxUnavailable or minAvailable",
                    "say 'maxUnavailable: 1'");
        }
        if (maxUnavailable.isPresent() && maxUnavailable.get().number() == 0) {
            faults.add(
                    "maxUnavailable",
                    "budget-blocks-drain",
                    "with maxUnavailable " + maxUnavailable.get().text() + " no node can be drained",
                    "say 'maxUnavailable: 1'");
        }
        faults.throwIfAny();
    }

    /** A budget that no pod holds up that is not ready. */
    public DisruptionBudget(Optional<Amount> maxUnavailable, Optional<Amount> minAvailable) {
        this(maxUnavailable, minAvailable, Optional.empty());
    }

    /** Whether pods that are not ready may go although the budget is used up. */
    public UnhealthyPodEvictionPolicy unhealthyPods() {
        return unhealthyPodEvictionPolicy.orElse(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW);
    }

    /** At most so many pods may be missing. */
    public static DisruptionBudget maxUnavailable(int pods) {
        return new DisruptionBudget(Optional.of(Amount.of(pods)), Optional.empty());
    }

    /** Whether at least one of so many pods may go. */
    public boolean allowsEviction(int pods) {
        return minAvailable.map(least -> required(least, pods) < pods).orElse(true);
    }

    // The API rounds shares up, for both fields.
    private static int required(Amount least, int pods) {
        return least.relative() ? (int) Math.ceil(pods * least.number() / 100.0) : least.number();
    }
}
