package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;

/**
 * How pods are added, or how they are taken away.
 *
 * @param stabilizationWindowSeconds how far back to look for what was wanted, so that a short dip or peak counts for
 *     nothing: 0 to 3600
 * @param selectPolicy which policy counts where several allow different changes
 * @param policies how much may change in how long; Kubernetes' own where absent
 */
public record ScalingRules(
        Optional<Integer> stabilizationWindowSeconds,
        Optional<SelectPolicy> selectPolicy,
        Optional<List<ScalingPolicy>> policies) {
    private static final int LONGEST_WINDOW = 3600;

    /** Which of several policies counts. */
    public enum SelectPolicy {
        MAX("Max"),
        MIN("Min"),
        DISABLED("Disabled");

        private final String text;

        SelectPolicy(String text) {
            this.text = text;
        }

        /** The word of the Kubernetes API. */
        public String text() {
            return text;
        }
    }

    /** @throws io.chartwright.model.InvalidModelException if a number is out of range, or they say nothing */
    public ScalingRules {
        policies = policies.map(List::copyOf);
        Faults faults = new Faults();
        stabilizationWindowSeconds.ifPresent(
                seconds -> faults.range("stabilizationWindowSeconds", seconds, 0, LONGEST_WINDOW));
        if (policies.filter(List::isEmpty).isPresent()) {
            faults.add(
                    "policies",
                    "missing-value",
                    "a list of no policies is what the API server refuses",
                    "give it a policy, drop 'policies', or say 'selectPolicy: disabled' to change nothing");
        }
        if (stabilizationWindowSeconds.isEmpty() && selectPolicy.isEmpty() && policies.isEmpty()) {
            faults.add("", "missing-value", "the rules say nothing", "give them policies, or drop them");
        }
        faults.throwIfAny();
    }
}
