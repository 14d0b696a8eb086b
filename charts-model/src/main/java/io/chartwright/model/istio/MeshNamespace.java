package io.chartwright.model.istio;

import io.chartwright.model.Faults;

/** A namespace of the mesh: by its name, or by the umbrella chart whose release is in it, wherever an environment puts that. */
public sealed interface MeshNamespace {

    /**
     * A namespace by its name, the same in all environments.
     *
     * @param namespace a DNS label
     */
    record Named(String namespace) implements MeshNamespace {
        /** @throws io.chartwright.model.InvalidModelException if the name is no DNS label */
        public Named {
            Faults faults = new Faults();
            faults.dnsLabel("namespace", namespace);
            faults.throwIfAny();
        }
    }

    /**
     * The namespace of an umbrella chart's release.
     *
     * @param chart the umbrella chart's name
     */
    record OfChart(String chart) implements MeshNamespace {}

    /**
     * A namespace by its name.
     *
     * @throws io.chartwright.model.InvalidModelException if the name is no DNS label
     */
    static MeshNamespace of(String namespace) {
        Faults faults = new Faults();
        faults.dnsLabel("", namespace);
        faults.throwIfAny();
        return new Named(namespace);
    }
}
