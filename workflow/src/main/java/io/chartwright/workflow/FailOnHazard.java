package io.chartwright.workflow;

import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;

/** What fails a diff: something that hurts as much, or more. */
public enum FailOnHazard {
    /** Nothing does: that something changes is no failure. */
    NONE,
    /** Data may be lost, or the API server will refuse the change. */
    DANGER,
    /** Something stops, moves or no longer fits. */
    WARNING,
    /** Whatever is worth knowing. */
    NOTE;

    /** Whether a hazard hurts that much. */
    boolean by(Hazard hazard) {
        return this != NONE && hazard.level().compareTo(Level.valueOf(name())) <= 0;
    }
}
