package io.chartwright;

import io.chartwright.model.istio.Authorization;
import io.chartwright.model.istio.IstioPolicies;
import io.chartwright.model.istio.MeshNamespace;
import io.chartwright.model.istio.OpenPort;
import io.chartwright.model.istio.SidecarScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of what a mesh is told, with values that no fresh builder has. */
final class IstioSamples {
    private IstioSamples() {}

    static Stream<Record> all() {
        return Stream.of(new IstioPolicies(
                Optional.of("stable"),
                IstioPolicies.Jobs.NATIVE_SIDECAR,
                Optional.of(IstioPolicies.MutualTls.STRICT),
                Optional.of("istio-ingress"),
                List.of(new OpenPort("datahub", "gms", "http")),
                Optional.of(new SidecarScope(List.of(MeshNamespace.of("databases")))),
                Optional.of(new Authorization(List.of(new MeshNamespace.OfChart("apps")))),
                new TreeMap<>(
                        Map.of("dev", new IstioPolicies.Differing(Optional.of(IstioPolicies.MutualTls.PERMISSIVE))))));
    }
}
