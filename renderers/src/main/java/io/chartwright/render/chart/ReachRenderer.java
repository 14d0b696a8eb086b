package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Protocol;
import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a component is reached: its Service, the one among its pods, and its ingress. */
final class ReachRenderer {
    private final Templates templates;
    private final ChartContext chart;

    ReachRenderer(Templates templates, ChartContext chart) {
        this.templates = templates;
        this.chart = chart;
    }

    private record ServiceView(
            String chart, String name, String values, String condition, boolean annotated, Fragment appProtocol) {}

    private record PeersView(
            String chart, String name, String service, String condition, String port, int number, boolean mesh) {}

    private record IngressView(
            String chart,
            String name,
            String values,
            String condition,
            Fragment annotations,
            Fragment className,
            String host,
            String port) {}

    Optional<String> service(ComponentStages component) {
        if (!component.any(Component::served)) {
            return Optional.empty();
        }
        boolean annotated = component.any(one -> one.tuning()
                .service()
                .filter(service -> !service.annotations().isEmpty())
                .isPresent());
        return Optional.of(templates.fill(
                "service",
                new ServiceView(
                        chart.name(),
                        component.name(),
                        WorkloadRenderer.path(component),
                        serviceCondition(component),
                        annotated,
                        appProtocol(component))));
    }

    /** Tells a mesh what is spoken where the port's name does not. */
    private Fragment appProtocol(ComponentStages component) {
        SortedMap<String, String> words = new TreeMap<>();
        component.all().stream()
                .flatMap(one -> one.ports().stream())
                .filter(Port::served)
                .filter(port -> !port.protocol().equals(Protocol.ofName(port.name())))
                .forEach(port -> port.protocol().ifPresent(protocol -> words.put(port.name(), protocol.word())));
        if (words.isEmpty() || chart.sidecars() == Sidecars.NONE) {
            return Fragment.NONE;
        }
        StringBuilder dict = new StringBuilder("dict");
        words.forEach((name, word) ->
                dict.append(" \"").append(name).append("\" \"").append(word).append('"'));
        String text = "{{- with get (" + dict + ") $name }}\nappProtocol: {{ . }}\n{{- end }}\n";
        return (indent, depth) -> Words.indent(text, indent).stripTrailing();
    }

    private static String serviceCondition(ComponentStages component) {
        if (!component.every(Component::served)) {
            return condition(component, "service");
        }
        return component.switched() ? WorkloadRenderer.path(component) + ".enabled" : "";
    }

    Optional<String> peers(ComponentStages component) {
        return component
                .find(Component::peers)
                .map(peers -> templates.fill(
                        "peers",
                        new PeersView(
                                chart.name(),
                                component.name(),
                                peers.name(),
                                condition(component, "peers"),
                                peers.port(),
                                number(component, peers),
                                // Peers call each other by address, which a mesh knows on ports of plain bytes alone.
                                chart.sidecars() != Sidecars.NONE)));
    }

    Optional<String> ingress(ComponentStages component) {
        return component
                .find(one -> one.tuning().ingress())
                .map(ingress -> templates.fill(
                        "ingress",
                        new IngressView(
                                chart.name(),
                                component.name(),
                                WorkloadRenderer.path(component),
                                condition(component, "ingress"),
                                annotations(component),
                                className(),
                                host(component),
                                ingress.port())));
    }

    /** The Go condition under which a switchable part of a component is there. */
    static String condition(ComponentStages component, String part) {
        String path = WorkloadRenderer.path(component);
        String enabled = path + "." + part + ".enabled";
        return component.switched() ? "and " + path + ".enabled " + enabled : enabled;
    }

    /** The Go expression of a component's host. */
    static String host(ComponentStages component) {
        String path = WorkloadRenderer.path(component) + ".ingress";
        String below = "printf \"%s.%s\" " + path + ".subdomain .Values.global.domain";
        boolean subdomains =
                anyIngress(component, ingress -> ingress.subdomain().isPresent());
        boolean hosts = anyIngress(component, ingress -> ingress.host().isPresent());
        if (subdomains && hosts) {
            return path + ".host | default (" + below + ")";
        }
        return hosts ? path + ".host" : below;
    }

    private static boolean anyIngress(ComponentStages component, java.util.function.Predicate<Ingress> test) {
        return component.any(one ->
                one.tuning().ingress().filter(Ingress::enabled).filter(test).isPresent());
    }

    private Fragment annotations(ComponentStages component) {
        String own = WorkloadRenderer.path(component) + ".ingress.annotations";
        boolean annotated =
                anyIngress(component, ingress -> !ingress.annotations().isEmpty());
        boolean issued = chart.globals().has("clusterIssuer");
        boolean always = chart.globals().always("clusterIssuer");
        if (!annotated && !issued) {
            return Fragment.NONE;
        }
        String global = ".Values.global.clusterIssuer";
        return (indent, depth) -> {
            String entries = "{{- toYaml . | nindent " + (indent + depth + 2) + " }}\n";
            String text;
            if (!annotated) {
                String field = "annotations:\n  " + issuer(always ? global : ".");
                text = always ? field : with(global, field);
            } else if (!issued) {
                text = with(own, "annotations:\n  " + entries);
            } else {
                String issuing = always ? issuer(global) : with(global, issuer("."));
                String field = "annotations:\n" + Words.indent(issuing + with(own, entries), 2);
                text = always ? field : "{{- if or " + global + " " + own + " }}\n" + field + "{{- end }}\n";
            }
            return Words.indent(text, indent).stripTrailing();
        };
    }

    private static String issuer(String value) {
        return "cert-manager.io/cluster-issuer: {{ " + value + " | quote }}\n";
    }

    private static String with(String value, String text) {
        return "{{- with " + value + " }}\n" + text + "{{- end }}\n";
    }

    private Fragment className() {
        if (!chart.globals().has("ingressClassName")) {
            return Fragment.NONE;
        }
        String line = "ingressClassName: {{ .Values.global.ingressClassName | quote }}";
        String asked = "{{- with .Values.global.ingressClassName }}\ningressClassName: {{ . | quote }}\n{{- end }}";
        String text = chart.globals().always("ingressClassName") ? line : asked;
        return (indent, depth) -> Words.indent(text, indent).stripTrailing();
    }

    private static int number(ComponentStages component, PeerService peers) {
        return component
                .find(one -> one.ports().stream()
                        .filter(port -> port.name().equals(peers.port()))
                        .findFirst())
                .map(Port::number)
                .orElseThrow(() -> new IllegalStateException("no port " + peers.port() + " for " + peers.name()));
    }
}
