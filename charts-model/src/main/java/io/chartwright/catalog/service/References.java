package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Whether what one part of a service says of another is so. */
final class References {
    private final Faults faults;
    private final ServiceChart chart;
    private final Set<String> services = new TreeSet<>();

    References(Faults faults, ServiceChart chart) {
        this.faults = faults;
        this.chart = chart;
        chart.components().forEach((name, component) -> {
            if (!component.ports().isEmpty()) {
                services.add(name);
            }
            component.peers().map(PeerService::name).ifPresent(services::add);
        });
    }

    void check() {
        chart.config().forEach((set, variables) -> texts("config." + set, variables));
        chart.files().forEach((set, texts) -> texts("files." + set, texts));
        chart.components().forEach((name, component) -> component("components." + name, component));
        chart.test().ifPresent(this::test);
    }

    private void component(String path, ServiceComponent component) {
        List<String> sets = component.config();
        for (int i = 0; i < sets.size(); i++) {
            known(path + ".config." + i, "unknown-config", "set of variables", sets.get(i), chart.config(), "config");
        }
        component.volumes().forEach((name, volume) -> volume(path + ".volumes." + name, volume));
        component.tuning().env().forEach((name, value) -> {
            if (value instanceof EnvValue.Literal literal) {
                text(path + ".env." + name, literal.text());
            }
        });
    }

    private void volume(String path, ServiceVolume volume) {
        if (volume instanceof ServiceVolume.Shared shared) {
            known(path + ".shared", "unknown-files", "set of files", shared.shared(), chart.files(), "files");
        } else if (volume instanceof ServiceVolume.Files several) {
            texts(path + ".files", several.files());
        } else if (volume instanceof ServiceVolume.SingleFile one) {
            text(path + ".text", one.text());
        }
    }

    private void test(ServiceTest test) {
        ServiceComponent asked = chart.components().get(test.component());
        if (asked == null) {
            faults.add(
                    "test.component",
                    "unknown-component",
                    "there is no component '" + test.component() + "'",
                    Nearest.hint(test.component(), chart.components().keySet(), ""));
            return;
        }
        Optional<String> port = port(test, asked);
        if (port.isEmpty()) {
            faults.add(
                    test.port().isPresent() ? "test.port" : "test",
                    test.port().isPresent() ? "unknown-port" : "missing-value",
                    test.port()
                            .map(said -> "the Service of '" + test.component() + "' has no port '" + said + "'")
                            .orElse("nothing says which port of '" + test.component() + "' is asked"),
                    asked.ports().isEmpty()
                            ? "add 'ports: { http: 8080 }' to the component"
                            : "it has " + String.join(", ", asked.ports().keySet()));
        }
        test.path()
                .filter(page -> !page.startsWith("/"))
                .ifPresent(page ->
                        faults.add("test.path", "bad-path", "'" + page + "' is no URL path", "start it with '/'"));
    }

    /** The port that a test asks: the one it names, the only one, or {@code http}; empty if there is no such port. */
    static Optional<String> port(ServiceTest test, ServiceComponent asked) {
        Set<String> ports = asked.ports().keySet();
        String only = ports.size() == 1 ? ports.iterator().next() : "http";
        return Optional.of(test.port().orElse(only)).filter(ports::contains);
    }

    private void texts(String path, SortedMap<String, Text> texts) {
        texts.forEach((name, text) -> text(path + "." + name, text));
    }

    private void text(String path, Text text) {
        List<Text.Part> parts = text.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Text.ServiceName named && !services.contains(named.service())) {
                service(path + "." + i + ".service", named.service());
            }
        }
    }

    private void service(String path, String name) {
        if (chart.components().containsKey(name)) {
            faults.add(
                    path,
                    "unserved-component",
                    "the component '" + name + "' has no ports, and so no Service",
                    "add 'ports: { http: 8080 }' to it");
        } else {
            faults.add(
                    path,
                    "unknown-component",
                    "there is no component '" + name + "'",
                    Nearest.hint(name, services, "no component has ports, and so none has a Service"));
        }
    }

    private void known(String path, String code, String what, String name, SortedMap<String, ?> sets, String key) {
        if (!sets.containsKey(name)) {
            faults.add(
                    path,
                    code,
                    "there is no " + what + " '" + name + "'",
                    Nearest.hint(name, sets.keySet(), "add '" + key + ": { " + name + ": ... }' to the service"));
        }
    }
}
