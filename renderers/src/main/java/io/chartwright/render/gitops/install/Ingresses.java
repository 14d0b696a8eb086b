package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.IngressSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ingresses of Argo CD's server. What they say to their controller and which port they ask for belong together. */
final class Ingresses {
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final String YES = "true";

    private final String namespace;

    Ingresses(String namespace) {
        this.namespace = namespace;
    }

    /** Those at which TLS ends: one for HTTP and, where gRPC has a host, one for that. */
    List<Map<String, Object>> endingTls(Exposure.AtIngress exposure, String host) {
        IngressSettings settings = exposure.ingress();
        List<Map<String, Object>> ingresses = new ArrayList<>();
        ingresses.add(ingress(
                new Door(OwnObjects.SERVER, host, settings.secretName().orElse(IngressSettings.CERTIFICATE), "http"),
                settings,
                Map.of(NGINX + "backend-protocol", "HTTP", NGINX + "force-ssl-redirect", YES)));
        exposure.grpc()
                .ifPresent(grpc -> ingresses.add(ingress(
                        new Door(OwnObjects.SERVER + "-grpc", grpc.host(), grpc.secretName(), "https"),
                        settings,
                        Map.of(NGINX + "backend-protocol", "GRPC"))));
        return ingresses;
    }

    /** The one that TLS passes through. */
    List<Map<String, Object>> passingTls(Exposure.Through exposure, String host) {
        return List.of(ingress(
                new Door(OwnObjects.SERVER, host, Exposure.SERVER_CERTIFICATE, "https"),
                exposure.passthrough(),
                Map.of(NGINX + "ssl-passthrough", YES, NGINX + "force-ssl-redirect", YES)));
    }

    /**
     * What tells one Ingress from another.
     *
     * @param port the name of the port of Argo CD's server
     */
    private record Door(String name, String host, String secret, String port) {}

    private Map<String, Object> ingress(Door door, IngressSettings settings, Map<String, String> protocol) {
        SortedMap<String, String> annotations = new TreeMap<>(settings.annotations());
        annotations.putAll(protocol);
        settings.clusterIssuer().ifPresent(issuer -> annotations.put("cert-manager.io/cluster-issuer", issuer));
        Map<String, Object> metadata = ObjectParts.metadata(door.name(), namespace);
        metadata.put("annotations", annotations);
        Map<String, Object> tls = new LinkedHashMap<>();
        tls.put("hosts", List.of(door.host()));
        tls.put("secretName", door.secret());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("ingressClassName", settings.ingressClassName());
        spec.put("tls", List.of(tls));
        spec.put("rules", List.of(rule(door)));
        Map<String, Object> ingress = ObjectParts.document("networking.k8s.io/v1", "Ingress", metadata);
        ingress.put("spec", spec);
        return ingress;
    }

    private static Map<String, Object> rule(Door door) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("name", OwnObjects.SERVER);
        service.put("port", Map.of("name", door.port()));
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("path", "/");
        path.put("pathType", "Prefix");
        path.put("backend", Map.of("service", service));
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("host", door.host());
        rule.put("http", Map.of("paths", List.of(path)));
        return rule;
    }
}
