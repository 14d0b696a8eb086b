package io.chartwright.model.istio;

import io.chartwright.model.Faults;
import java.util.List;

/**
 * What the sidecars of an umbrella chart know of the mesh. Without it each of them knows every Service there is, which
 * costs memory on large clusters.
 *
 * @param egress the namespaces whose Services its pods call, besides their own and Istio's
 */
public record SidecarScope(List<MeshNamespace> egress) {

    /** @throws io.chartwright.model.InvalidModelException if there is no namespace */
    public SidecarScope {
        egress = List.copyOf(egress);
        Faults faults = new Faults();
        if (egress.isEmpty()) {
            faults.add(
                    "egress",
                    "missing-value",
                    "there is no namespace",
                    "name those whose Services its pods call, such as that of the databases, or drop 'sidecar'");
        }
        faults.throwIfAny();
    }
}
