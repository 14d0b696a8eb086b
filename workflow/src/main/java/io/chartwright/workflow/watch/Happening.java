package io.chartwright.workflow.watch;

import io.chartwright.Generation;
import java.util.function.Supplier;

/** What a watch wakes for. */
sealed interface Happening {

    /**
     * Something may have been saved.
     *
     * @param nanos when that was told
     */
    record Stirred(long nanos) implements Happening {}

    /**
     * A proof has ended.
     *
     * @param round whose proof
     * @param result gives what was proven, or throws what is wrong with it
     */
    record Proven(Round round, Supplier<Generation> result) implements Happening {}
}
