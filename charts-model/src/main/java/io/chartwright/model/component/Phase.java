package io.chartwright.model.component;

/** When a component takes its turn while a release is rolled out. */
public enum Phase {
    /** Jobs that all others rely on: they end before anything else starts. */
    PREPARE,
    /** What serves. */
    SERVE,
    /** What needs the serving parts to be ready. */
    FOLLOW,
    /** Jobs that run when everything is healthy. */
    FINISH
}
