package io.chartwright.checks.capacity;

import java.util.List;
import java.util.Optional;

/**
 * What all environments of a cluster ask of it together.
 *
 * @param cluster the address of its API server
 * @param capacity what it can hold, if the platform says so
 * @param environments what each of them asks for, in order of promotion
 */
public record ClusterUse(String cluster, Optional<Use> capacity, List<EnvironmentUse> environments) {

    public ClusterUse {
        environments = List.copyOf(environments);
    }

    /** The sum with every autoscaler at its minimum. */
    public Use least() {
        return environments.stream().map(EnvironmentUse::least).reduce(Use.NONE, Use::plus);
    }

    /** The sum with every autoscaler at its maximum. */
    public Use most() {
        return environments.stream().map(EnvironmentUse::most).reduce(Use.NONE, Use::plus);
    }
}
