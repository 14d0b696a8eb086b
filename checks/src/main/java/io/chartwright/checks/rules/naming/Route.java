package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A path of a host that an object asks for.
 *
 * @param key what two routes must share to meet: entry, host, path and whatever else is asked of requests
 * @param words the host and the path
 * @param field where it says so
 */
record Route(String key, String words, String field) {
    private static final String CLASS = "kubernetes.io/ingress.class";
    private static final String CANARY = "nginx.ingress.kubernetes.io/canary";

    /** The routes of an Ingress or an HTTPRoute; none for other kinds, nor for a canary, which shares on purpose. */
    static List<Route> of(KubeObject object) {
        if (object.is("networking.k8s.io", "Ingress")
                && !object.annotations().getOrDefault(CANARY, "").equals("true")) {
            return ofIngress(object);
        }
        return object.is("gateway.networking.k8s.io", "HTTPRoute") ? ofHttpRoute(object) : List.of();
    }

    private static List<Route> ofIngress(KubeObject object) {
        List<Route> routes = new ArrayList<>();
        Fields spec = object.fields().at("spec");
        String own = spec.text("ingressClassName");
        String entry = "ingress " + (own.isEmpty() ? object.annotations().getOrDefault(CLASS, "") : own);
        for (Fields rule : spec.items("rules")) {
            for (Fields path : rule.items("http", "paths")) {
                String type = path.text("pathType").equals("Exact") ? "exact" : "";
                routes.add(route(entry, rule.text("host"), path.text("path"), type, path));
            }
        }
        return routes;
    }

    private static List<Route> ofHttpRoute(KubeObject object) {
        List<Route> routes = new ArrayList<>();
        Fields spec = object.fields().at("spec");
        for (Fields gateway : spec.items("parentRefs")) {
            String namespace = gateway.text("namespace");
            String entry = "gateway " + (namespace.isEmpty() ? object.namespace() : namespace) + "/"
                    + gateway.text("name") + "/" + gateway.text("sectionName");
            for (Fields hostname : orNothing(spec.items("hostnames"))) {
                for (Fields rule : spec.items("rules")) {
                    for (Fields match : orNothing(rule.items("matches"))) {
                        String others = match.text("path", "type")
                                + match.text("method")
                                + match.at("headers").value()
                                + match.at("queryParams").value();
                        routes.add(route(entry, hostname.text(), match.text("path", "value"), others, rule));
                    }
                }
            }
        }
        return routes;
    }

    private static List<Fields> orNothing(List<Fields> items) {
        return items.isEmpty() ? List.of(Fields.of(null)) : items;
    }

    private static Route route(String entry, String host, String path, String others, Fields field) {
        String lower = host.toLowerCase(Locale.ROOT);
        String whole = path.isEmpty() ? "/" : path;
        return new Route(
                entry + "\n" + lower + "\n" + whole + "\n" + others,
                (host.isEmpty() ? "every host" : host) + " at " + whole,
                field.path());
    }
}
