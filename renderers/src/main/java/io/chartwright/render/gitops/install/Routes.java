package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.GatewayListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes of the Gateway API to Argo CD's server. */
final class Routes {
    private static final String API = "gateway.networking.k8s.io/v1";

    private final String namespace;

    Routes(String namespace) {
        this.namespace = namespace;
    }

    /** One for HTTP and, where gRPC has a host, one for that. */
    List<Map<String, Object>> of(Exposure.AtGateway exposure, String host) {
        GatewayListener gateway = exposure.gateway();
        List<Map<String, Object>> routes = new ArrayList<>();
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("matches", List.of(Map.of("path", everything())));
        http.put("backendRefs", List.of(backend(OwnObjects.HTTP_PORT)));
        routes.add(route("HTTPRoute", OwnObjects.SERVER, host, parent(gateway, gateway.sectionName()), http));
        exposure.grpc()
                .ifPresent(grpc -> routes.add(route(
                        "GRPCRoute",
                        OwnObjects.SERVER + "-grpc",
                        grpc.host(),
                        parent(gateway, grpc.sectionName().or(gateway::sectionName)),
                        Map.of("backendRefs", List.of(backend(OwnObjects.HTTPS_PORT))))));
        return routes;
    }

    private Map<String, Object> route(
            String kind, String name, String host, Map<String, Object> parent, Map<String, Object> rule) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("parentRefs", List.of(parent));
        spec.put("hostnames", List.of(host));
        spec.put("rules", List.of(rule));
        Map<String, Object> route = ObjectParts.document(API, kind, ObjectParts.metadata(name, namespace));
        route.put("spec", spec);
        return route;
    }

    private static Map<String, Object> parent(GatewayListener gateway, Optional<String> section) {
        Map<String, Object> parent = new LinkedHashMap<>();
        parent.put("name", gateway.name());
        parent.put("namespace", gateway.namespace());
        section.ifPresent(name -> parent.put("sectionName", name));
        return parent;
    }

    private static Map<String, Object> everything() {
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("type", "PathPrefix");
        path.put("value", "/");
        return path;
    }

    private static Map<String, Object> backend(int port) {
        Map<String, Object> backend = new LinkedHashMap<>();
        backend.put("name", OwnObjects.SERVER);
        backend.put("port", port);
        return backend;
    }
}
