package io.chartwright.model;

/** The service mesh of a platform. */
public enum Mesh {
    /** None: nothing of a mesh appears in the tree. */
    NONE,
    /** Istio with sidecars: namespaces ask for injection, Jobs opt out, since a sidecar would keep them from ending. */
    ISTIO
}
