package io.chartwright.workflow.diff.hazard;

import io.chartwright.workflow.diff.Hazard;
import java.util.function.Consumer;

/** A family of things that hurt about single objects. Does not fail, whatever nonsense it sees. */
interface ObjectHazard {

    /** Finds what hurts. */
    void of(ObjectPair pair, Consumer<Hazard> found);

    static Hazard danger(String code, String message, String hint) {
        return new Hazard(code, Hazard.Level.DANGER, message, hint);
    }

    static Hazard warning(String code, String message, String hint) {
        return new Hazard(code, Hazard.Level.WARNING, message, hint);
    }

    static Hazard note(String code, String message, String hint) {
        return new Hazard(code, Hazard.Level.NOTE, message, hint);
    }
}
