package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.List;
import java.util.stream.Stream;

/** A route of the Gateway API or of Istio must lead to a Service that is there, and to a port that it has. */
final class RouteBackendMissing implements SurroundingsRule {
    private static final List<String> ROUTES = List.of("GRPCRoute", "HTTPRoute", "TCPRoute", "TLSRoute", "UDPRoute");
    private static final RuleDoc RULE = RuleDoc.error(
            "route-backend-missing",
            Family.REFERENCES,
            "A route leads to a Service or a port that is not there",
            "The gateway answers with an error, mostly 500 or 503. Looked at are routes of the Gateway API and"
                    + " VirtualServices of Istio, as far as they lead to their own namespace.",
            "Name a Service of the same namespace, and a port of that Service, not of its pods.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        for (KubeObject object : release.objects()) {
            Stream<Backend> backends =
                    switch (object.group()) {
                        case "gateway.networking.k8s.io" ->
                            ROUTES.contains(object.kind()) ? gateway(object) : Stream.of();
                        case "networking.istio.io" ->
                            object.kind().equals("VirtualService") ? istio(object) : Stream.of();
                        default -> Stream.of();
                    };
            backends.forEach(backend -> backend.check(around, remarks));
        }
    }

    private static Stream<Backend> gateway(KubeObject route) {
        return route.fields().items("spec", "rules").stream()
                .flatMap(rule -> rule.items("backendRefs").stream())
                .filter(reference -> isService(reference) && isHere(reference.text("namespace"), route))
                .map(reference ->
                        new Backend(route, reference.at("name"), reference.text("name"), reference.at("port")));
    }

    private static boolean isService(Fields reference) {
        return reference.text("group").isEmpty()
                && (reference.text("kind").isEmpty() || reference.text("kind").equals("Service"));
    }

    private static boolean isHere(String namespace, KubeObject route) {
        return namespace.isEmpty() || namespace.equals(route.namespace());
    }

    private static Stream<Backend> istio(KubeObject virtual) {
        return Stream.of("http", "tls", "tcp")
                .flatMap(protocol -> virtual.fields().items("spec", protocol).stream())
                .flatMap(rule -> rule.items("route").stream())
                .map(route -> route.at("destination"))
                .filter(destination -> isInside(destination.text("host"), virtual))
                .map(destination -> new Backend(
                        virtual,
                        destination.at("host"),
                        destination.text("host").split("\\.", -1)[0],
                        destination.at("port", "number")));
    }

    /** Whether a host is a Service of the same namespace: {@code web}, {@code web.shop} or more of its long name. */
    private static boolean isInside(String host, KubeObject virtual) {
        int dot = host.indexOf('.');
        return dot < 0
                || ("." + virtual.namespace() + ".svc.cluster.local").startsWith(host.substring(dot))
                        && host.substring(dot + 1).startsWith(virtual.namespace());
    }
}
