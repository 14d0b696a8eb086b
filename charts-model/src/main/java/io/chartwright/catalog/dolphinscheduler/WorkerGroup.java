package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Tuning;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Further workers, with a size and a place of their own, for tasks that others must not get.
 *
 * <p>Since DolphinScheduler 3, which worker is in which group is kept in the database and no longer in any configuration: all
 * workers start in the group {@code default}. So the chart brings the pods, and an administrator makes the group in the UI, under
 * Security, from their addresses: {@code <release>-<chart>-worker-<name>-0.<release>-<chart>-worker-<name>-headless:1234} and so
 * on. Addresses outlive restarts, but a group that scales by itself has workers that nobody entered.
 *
 * @param execThreads how many tasks each of them runs at once; as many as other workers where absent
 * @param tuning how they run; image, resources, variables and time to stop are those of other workers where left open
 */
public record WorkerGroup(Optional<Integer> execThreads, Tuning tuning) {

    /** @throws io.chartwright.model.InvalidModelException if nothing could ever run */
    public WorkerGroup {
        Faults faults = new Faults();
        execThreads.ifPresent(count -> faults.range("execThreads", count, 1, Integer.MAX_VALUE));
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.execThreads = execThreads;
        copy.tuning = tuning;
        return copy;
    }

    /** Builds a group; see the record for the meaning of each word. Faults are kept until {@link #build()}. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<Integer> execThreads = Optional.empty();
        private Tuning tuning = Tuning.none();

        private Builder() {}

        public Builder execThreads(int count) {
            this.execThreads = Optional.of(count);
            return this;
        }

        public Builder tuning(Tuning tuning) {
            this.tuning = tuning;
            return this;
        }

        public Builder tuning(Consumer<Tuning.Builder> tuning) {
            Tuning.Builder builder = this.tuning.toBuilder();
            tuning.accept(builder);
            faults.collect("tuning", builder::build).ifPresent(this::tuning);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public WorkerGroup build() {
            faults.throwIfAny();
            return new WorkerGroup(execThreads, tuning);
        }
    }
}
