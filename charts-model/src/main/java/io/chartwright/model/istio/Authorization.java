package io.chartwright.model.istio;

import java.util.List;

/**
 * Who may call the pods of an umbrella chart: those of its own namespace and of these. All others are turned away, for as
 * soon as anything is allowed, Istio denies the rest.
 *
 * @param from further namespaces; their pods must be in the mesh, for nobody else has an identity
 */
public record Authorization(List<MeshNamespace> from) {
    public Authorization {
        from = List.copyOf(from);
    }
}
