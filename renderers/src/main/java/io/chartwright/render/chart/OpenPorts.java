package io.chartwright.render.chart;

import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Service;
import io.chartwright.model.istio.IstioPolicies;
import io.chartwright.model.istio.OpenPort;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ports that callers without a sidecar reach: Jobs, an ingress controller outside the mesh, whoever is outside the
 * cluster, and whoever goes past a Service. These can neither encrypt nor prove who they are, so that what is demanded of all others is not demanded here.
 */
final class OpenPorts {
    private final IstioPolicies istio;
    private final SortedMap<String, SortedMap<String, SortedSet<Integer>>> ports = new TreeMap<>();

    private OpenPorts(IstioPolicies istio) {
        this.istio = istio;
    }

    /**
     * The numbers of the ports, by subchart and component.
     *
     * @param stage which of its variants a subchart has
     */
    static Map<String, Object> of(UmbrellaChart umbrella, Function<Subchart, Subchart.Variant> stage) {
        OpenPorts open = new OpenPorts(umbrella.istio());
        for (Subchart subchart : umbrella.subcharts()) {
            Subchart.Variant variant = stage.apply(subchart);
            if (variant.enabled()) {
                open.add(subchart.name(), variant.product().compose());
            }
        }
        Map<String, Object> values = new TreeMap<>();
        open.ports.forEach((subchart, components) -> {
            Map<String, Object> numbers = new TreeMap<>();
            components.forEach(
                    (component, each) -> numbers.put(component, each.stream().toList()));
            values.put(subchart, numbers);
        });
        return values;
    }

    private void add(String subchart, ChartContent content) {
        boolean outside = istio.jobs() == IstioPolicies.Jobs.WITHOUT_SIDECAR;
        for (Component component : content.components()) {
            if (component.enabled()) {
                add(subchart, component, Port::byAddress);
                add(subchart, component, port -> istio.open()
                        .contains(new OpenPort(subchart, component.name(), port.name())));
                if (fromOutsideTheCluster(component)) {
                    add(subchart, component, Port::served);
                }
                component
                        .tuning()
                        .ingress()
                        .filter(Ingress::enabled)
                        .filter(ingress -> istio.ingressNamespace().isEmpty())
                        .ifPresent(ingress ->
                                add(subchart, component, port -> port.name().equals(ingress.port())));
                if (outside && component.workload().ends()) {
                    Calls calls = Calls.of(component, content);
                    content.components().stream()
                            .filter(Component::enabled)
                            .forEach(called -> add(subchart, called, port -> calls.reach(called, port)));
                }
            }
        }
    }

    private static boolean fromOutsideTheCluster(Component component) {
        return component
                .tuning()
                .service()
                .filter(service -> service.type() != Service.Type.CLUSTER_IP)
                .isPresent();
    }

    private void add(String subchart, Component component, Predicate<Port> which) {
        component.ports().stream().filter(which).forEach(port -> ports.computeIfAbsent(
                        subchart, name -> new TreeMap<>())
                .computeIfAbsent(component.name(), name -> new TreeSet<>())
                .add(port.number()));
    }
}
