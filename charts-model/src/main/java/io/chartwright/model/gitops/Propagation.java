package io.chartwright.model.gitops;

/** What becomes of the objects that an object made, such as the pods of a job, when Argo CD prunes it. */
public enum Propagation {
    /** They go first: the way of Argo CD. */
    FOREGROUND,
    /** They go later. */
    BACKGROUND,
    /** They stay. */
    ORPHAN
}
