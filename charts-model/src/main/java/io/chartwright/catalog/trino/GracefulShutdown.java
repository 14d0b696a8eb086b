package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;

/**
 * Lets workers end what they are at before they stop. A worker says that it goes, waits until the coordinator has surely
 * noticed, ends its tasks, and waits once more until their results were fetched.
 *
 * @param enabled whether workers stop so; otherwise their tasks, and with them whole queries, fail
 * @param graceSeconds how long each of the two waits takes
 */
public record GracefulShutdown(boolean enabled, int graceSeconds) {

    /** @throws io.chartwright.model.InvalidModelException if there is no time to wait */
    public GracefulShutdown {
        Faults faults = new Faults();
        faults.range("graceSeconds", graceSeconds, 1, 86_400);
        faults.throwIfAny();
    }

    /** With waits of two minutes, as is Trino's own default. */
    public static GracefulShutdown standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.enabled = enabled;
        copy.graceSeconds = graceSeconds;
        return copy;
    }

    /** Builds a way to stop; see the record for the meaning of each word. */
    public static final class Builder {
        private boolean enabled = true;
        private int graceSeconds = 120;

        private Builder() {}

        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder graceSeconds(int graceSeconds) {
            this.graceSeconds = graceSeconds;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public GracefulShutdown build() {
            return new GracefulShutdown(enabled, graceSeconds);
        }
    }
}
