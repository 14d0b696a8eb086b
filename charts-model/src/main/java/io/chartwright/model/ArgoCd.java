package io.chartwright.model;

/**
 * The Argo CD that deploys the platform.
 *
 * @param namespace the namespace it runs in
 */
public record ArgoCd(String namespace) {

    /** @throws InvalidModelException if the namespace is no DNS label */
    public ArgoCd {
        Faults faults = new Faults();
        faults.dnsLabel("namespace", namespace);
        faults.throwIfAny();
    }

    /** In the namespace {@code argocd}, where its own manifests put it. */
    public static ArgoCd standard() {
        return new ArgoCd("argocd");
    }
}
