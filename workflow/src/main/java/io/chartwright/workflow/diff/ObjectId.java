package io.chartwright.workflow.diff;

/**
 * What Kubernetes tells objects apart by. The version is left out of it: an object that moves from {@code v1beta1} to
 * {@code v1} is still the same.
 *
 * @param group the API group; empty for the core group
 * @param kind the kind
 * @param namespace the namespace; empty for cluster-wide kinds
 * @param name the name
 */
public record ObjectId(String group, String kind, String namespace, String name) {

    /** How people call it: {@code Deployment/web}, or by its kind alone where it has no name, as what Kustomize reads has none. */
    public String title() {
        return name.isEmpty() ? kind : kind + "/" + name;
    }
}
