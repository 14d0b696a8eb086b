package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * How many pods may come or go in some time.
 *
 * @param type what {@code value} counts
 * @param value how many pods, or how many percent of those there are; at least 1
 * @param periodSeconds in how long: 1 to 1800
 */
public record ScalingPolicy(Type type, int value, int periodSeconds) {
    private static final int LONGEST_PERIOD = 1800;

    /** What a policy counts. */
    public enum Type {
        PODS("Pods"),
        PERCENT("Percent");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** The word of the Kubernetes API. */
        public String text() {
            return text;
        }
    }

    /** @throws io.chartwright.model.InvalidModelException if a number is out of range */
    public ScalingPolicy {
        Faults faults = new Faults();
        faults.range("value", value, 1, Integer.MAX_VALUE);
        faults.range("periodSeconds", periodSeconds, 1, LONGEST_PERIOD);
        faults.throwIfAny();
    }
}
