package io.chartwright.render.chart;

import io.chartwright.model.component.Phase;

/**
 * The order of a rollout in Argo CD's words: lower waves come first, and the next one waits until they are healthy. What
 * jobs of the first phase need stands before them.
 */
final class Waves {
    /** The wave of config and accounts, where jobs run before everything else. */
    static final String NEEDED_FIRST = "-10";

    private Waves() {}

    /** A phase's wave; empty for Argo CD's own default, 0. */
    static String of(Phase phase) {
        return switch (phase) {
            case PREPARE -> "-5";
            case FOLLOW -> "1";
            case SERVE, FINISH -> "";
        };
    }

    /** The sync phase in which Argo CD runs a job of a phase. */
    static String hook(Phase phase) {
        return phase == Phase.FINISH ? "PostSync" : "Sync";
    }
}
