package io.chartwright.model.gitops;

/** Where ApplicationSets learn of the clusters that a platform names. Those that it selects by labels, Argo CD knows. */
public enum Generator {
    /** From the set itself, which has an element for each target. */
    LIST,
    /** From files in Git, one for each cluster, which the sets of all umbrella charts share. */
    GIT,
    /** From both: the set says what is true of an environment, and a file in Git what is true of a cluster. */
    MATRIX
}
