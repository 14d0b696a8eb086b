package io.chartwright.checks.schema.kubernetes;

/** Where objects of a kind live. */
public enum Scope {
    /** In a namespace: names are unique within it. */
    NAMESPACED,
    /** In no namespace: names are unique in the cluster. */
    CLUSTER
}
