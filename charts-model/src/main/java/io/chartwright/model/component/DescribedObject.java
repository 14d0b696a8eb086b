package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * An object of the same namespace that a metric is about, such as an Ingress.
 *
 * @param apiVersion its group and version, such as {@code networking.k8s.io/v1}
 * @param kind its kind
 * @param name its name
 */
public record DescribedObject(String apiVersion, String kind, String name) {

    /** @throws io.chartwright.model.InvalidModelException if one of them is empty, or the name is no DNS name */
    public DescribedObject {
        Faults faults = new Faults();
        faults.notBlank("apiVersion", apiVersion);
        faults.notBlank("kind", kind);
        faults.dnsSubdomain("name", name);
        faults.throwIfAny();
    }
}
