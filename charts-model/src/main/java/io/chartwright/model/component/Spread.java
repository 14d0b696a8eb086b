package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * How pods of one component are kept apart.
 *
 * @param over the node label whose values they are spread over
 * @param maxSkew by how many pods two values may differ
 * @param strict whether a pod rather waits than stands in the wrong place
 */
public record Spread(String over, int maxSkew, boolean strict) {

    /** @throws io.chartwright.model.InvalidModelException if the label is none, or the skew below 1 */
    public Spread {
        Faults faults = new Faults();
        faults.labelKey("over", over);
        faults.range("maxSkew", maxSkew, 1, Integer.MAX_VALUE);
        faults.throwIfAny();
    }

    /** Over nodes, as evenly as the scheduler can. */
    public static Spread overNodes() {
        return new Spread("kubernetes.io/hostname", 1, false);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder().over(over).maxSkew(maxSkew).strict(strict);
    }

    /** Builds a spread; see the record for the meaning of each word. */
    public static final class Builder {
        private String over = "kubernetes.io/hostname";
        private int maxSkew = 1;
        private boolean strict;

        private Builder() {}

        public Builder over(String label) {
            this.over = label;
            return this;
        }

        public Builder maxSkew(int pods) {
            this.maxSkew = pods;
            return this;
        }

        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        public Spread build() {
            return new Spread(over, maxSkew, strict);
        }
    }
}
