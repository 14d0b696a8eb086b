package io.chartwright.render.chart;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.istio.Authorization;
import io.chartwright.model.istio.IstioPolicies;
import io.chartwright.model.istio.MeshNamespace;
import io.chartwright.model.istio.SidecarScope;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What Istio enforces around an umbrella chart's pods, as values: in each environment, and in the base of all. */
final class IstioValues {
    private final Platform platform;
    private final UmbrellaChart umbrella;
    private final IstioPolicies istio;

    IstioValues(Platform platform, UmbrellaChart umbrella) {
        this.platform = platform;
        this.umbrella = umbrella;
        this.istio = umbrella.istio();
    }

    /** The values where nobody says which environment it is: the namespaces of charts are known in environments alone. */
    Map<String, Object> base() {
        return values(istio.mutualTls(), Subchart::base, Optional.empty());
    }

    Map<String, Object> in(Environment environment) {
        return values(
                istio.mutualTlsIn(environment.name()),
                subchart -> subchart.in(environment.name()),
                Optional.of(environment));
    }

    /** Whether some environment says how strict it is. */
    boolean encrypts() {
        return stages().stream().anyMatch(values -> values.containsKey("mutualTls"));
    }

    /** Whether some environment, or the base, does not say how strict it is. */
    boolean leavesOpen() {
        return stages().stream().anyMatch(values -> !values.containsKey("mutualTls"));
    }

    Map<String, Object> schema() {
        Map<String, Object> names = Schema.object("namespaces", Schema.array(Schema.string()));
        Map<String, Object> properties = new LinkedHashMap<>();
        if (encrypts()) {
            properties.put("mutualTls", Schema.oneOf("STRICT", "PERMISSIVE"));
        }
        if (opens()) {
            properties.put(
                    "open",
                    Schema.described(
                            "ports that callers outside the mesh reach, by subchart and component",
                            Schema.mapOf(Schema.mapOf(Schema.array(Schema.integer(1))))));
        }
        if (istio.authorization().isPresent()) {
            properties.put("authorization", names);
        }
        if (istio.sidecar().isPresent()) {
            properties.put("sidecar", names);
        }
        return Schema.requiring(Schema.strict(properties), stages());
    }

    private List<Map<String, Object>> stages() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(base());
        platform.environments().forEach(environment -> all.add(in(environment)));
        return all;
    }

    private Map<String, Object> values(
            Optional<IstioPolicies.MutualTls> mutualTls,
            Function<Subchart, Subchart.Variant> stage,
            Optional<Environment> environment) {
        Map<String, Object> values = new LinkedHashMap<>();
        mutualTls.ifPresent(mode -> values.put("mutualTls", mode.name()));
        if (opens()) {
            values.put("open", OpenPorts.of(umbrella, stage));
        }
        istio.authorization().map(Authorization::from).ifPresent(from -> {
            Set<String> names = names(from, environment);
            istio.ingressNamespace().ifPresent(names::add);
            values.put("authorization", Map.of("namespaces", List.copyOf(names)));
        });
        istio.sidecar()
                .map(SidecarScope::egress)
                .ifPresent(
                        egress -> values.put("sidecar", Map.of("namespaces", List.copyOf(names(egress, environment)))));
        return values;
    }

    private boolean opens() {
        return istio.authorization().isPresent()
                || istio.mutualTls().isPresent()
                || !istio.environments().isEmpty();
    }

    private static Set<String> names(List<MeshNamespace> namespaces, Optional<Environment> environment) {
        Set<String> names = new LinkedHashSet<>();
        for (MeshNamespace namespace : namespaces) {
            if (namespace instanceof MeshNamespace.Named named) {
                names.add(named.namespace());
            } else if (namespace instanceof MeshNamespace.OfChart of) {
                environment.map(one -> one.namespaceOf(of.chart())).ifPresent(names::add);
            }
        }
        return names;
    }
}
