package io.chartwright.catalog.service;

import io.chartwright.model.component.Phase;
import java.util.Set;

/** How the pods of a component come to be. */
public enum Kind {
    /** Pods that are all alike. */
    DEPLOYMENT("a deployment"),
    /** Pods with names and disks of their own. */
    STATEFUL_SET("a stateful set"),
    /** Pods that do one thing and end, once for each release. */
    JOB("a job"),
    /** Jobs by the clock. */
    CRON_JOB("a cron job");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** What messages and descriptions call it. */
    String label() {
        return label;
    }

    /** Whether its pods end by themselves. */
    boolean ends() {
        return this == JOB || this == CRON_JOB;
    }

    /** When it takes its turn, of the phases that make sense for it; the first is the usual one. */
    Phase usualPhase() {
        return this == JOB ? Phase.PREPARE : Phase.SERVE;
    }

    Set<Phase> phases() {
        return this == JOB ? Set.of(Phase.PREPARE, Phase.FINISH) : Set.of(Phase.SERVE, Phase.FOLLOW);
    }
}
