package io.chartwright.render.chart;

import static io.chartwright.render.values.Schema.bool;
import static io.chartwright.render.values.Schema.integer;
import static io.chartwright.render.values.Schema.mapOf;
import static io.chartwright.render.values.Schema.object;
import static io.chartwright.render.values.Schema.oneOf;
import static io.chartwright.render.values.Schema.string;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a component is reached, as values. */
final class Reach {
    private static final Map<String, Object> PORTS = mapOf(integer(1));

    private Reach() {}

    /** The ports by name, in their order. */
    static Map<String, Object> ports(Component component, boolean served) {
        Map<String, Object> ports = new LinkedHashMap<>();
        component.ports().stream()
                .filter(port -> port.served() || !served)
                .forEach(port -> ports.put(port.name(), port.number()));
        return ports;
    }

    /** The Service's values, with a switch only where some stage serves nothing. */
    static ComponentValue serviceValue(ComponentStages component) {
        Map<String, Object> type = oneOf("ClusterIP", "NodePort", "LoadBalancer");
        Map<String, Object> annotations = mapOf(string());
        return component.every(Component::served)
                ? ComponentValue.of(
                        "service",
                        object("type", type, "ports", PORTS, "annotations", annotations),
                        one -> service(one, false))
                : ComponentValue.switchable(
                        "service",
                        object("enabled", bool(), "type", type, "ports", PORTS, "annotations", annotations),
                        one -> service(one, true));
    }

    private static Optional<Map<String, Object>> service(Component component, boolean switched) {
        if (!component.served()) {
            return Optional.empty();
        }
        Service service = component.tuning().service().orElseGet(Service::clusterIp);
        Map<String, Object> values = new LinkedHashMap<>();
        if (switched) {
            values.put("enabled", true);
        }
        values.put("type", service.type().word());
        values.put("ports", ports(component, true));
        if (!service.annotations().isEmpty()) {
            values.put("annotations", service.annotations());
        }
        return Optional.of(values);
    }

    static Optional<Map<String, Object>> ingress(Component component) {
        return component.tuning().ingress().filter(Ingress::enabled).map(ingress -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("enabled", true);
            ingress.subdomain().ifPresent(subdomain -> values.put("subdomain", subdomain));
            ingress.host().ifPresent(host -> values.put("host", host));
            values.put("path", ingress.path());
            values.put("tls", ingress.tls());
            if (!ingress.annotations().isEmpty()) {
                values.put("annotations", ingress.annotations());
            }
            return values;
        });
    }

    static Optional<Map<String, Object>> peers(Component component) {
        return component.peers().map(peers -> Map.of("enabled", true));
    }
}
