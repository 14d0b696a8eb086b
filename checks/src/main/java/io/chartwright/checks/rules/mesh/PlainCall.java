package io.chartwright.checks.rules.mesh;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Injection;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call from pods without a sidecar to a Service, as far as their variables and files name it. It is in plain text and says
 * nothing of who calls.
 *
 * @param service the Service that is called
 * @param callee the workload behind it
 * @param ports the numbers of the pods' ports that may be meant
 */
record PlainCall(KubeObject service, Workload callee, List<String> ports) {
    private static final Pattern HOST = Pattern.compile(
            "(?<![-\\w.])([a-z0-9][-a-z0-9]{0,62})((?:\\.[a-z0-9][-a-z0-9]{0,62}){0,8})\\.?(?::(\\d{1,5}))?(?![-\\w])");
    private static final int PATIENCE = 200_000;

    PlainCall {
        ports = List.copyOf(ports);
    }

    /** The calls of a workload; none if its pods may have a sidecar. Each Service is told once. */
    static List<PlainCall> of(Workload workload, Surroundings around) {
        if (!Injection.refused(workload)) {
            return List.of();
        }
        Map<String, PlainCall> calls = new LinkedHashMap<>();
        texts(workload, around).map(PlainCall::cut).forEach(text -> {
            Matcher host = HOST.matcher(text);
            while (host.find()) {
                call(workload, around, host)
                        .ifPresent(call -> calls.putIfAbsent(call.service() + "" + call.ports(), call));
            }
        });
        return List.copyOf(calls.values());
    }

    /** Whether none of the ports that may be meant takes it. */
    boolean refused(BiPredicate<Workload, String> taken) {
        return !ports.isEmpty() && ports.stream().noneMatch(port -> taken.test(callee, port));
    }

    /** As messages have it: {@code Service/web, port 8080}. */
    String words() {
        return service + (ports.size() == 1 ? ", port " + ports.get(0) : "");
    }

    private static String cut(String text) {
        return text.length() > PATIENCE ? text.substring(0, PATIENCE) : text;
    }

    private static Optional<PlainCall> call(Workload caller, Surroundings around, Matcher host) {
        String[] behind = host.group(2).split("\\.", -1);
        String namespace = behind.length > 1 ? behind[1] : caller.object().namespace();
        Optional<KubeObject> service = around.find("", "Service", namespace, host.group(1));
        String number = host.group(3) == null ? "" : host.group(3);
        return service.flatMap(found -> callee(found, around).map(callee -> {
            List<String> ports = new ArrayList<>();
            for (Fields port : found.fields().items("spec", "ports")) {
                if (number.isEmpty() || port.scalar("port").equals(number)) {
                    ports.add(target(port, callee));
                }
            }
            return new PlainCall(found, callee, ports);
        }));
    }

    private static Optional<Workload> callee(KubeObject service, Surroundings around) {
        Selector selector = Selector.ofLabels(service.fields().at("spec", "selector"));
        return selector.empty()
                ? Optional.empty()
                : around.selected(selector, service.namespace()).stream()
                        .filter(Workload::serves)
                        .filter(workload -> !Injection.refused(workload))
                        .findFirst();
    }

    /** The number of the pods' port that a port of a Service leads to; its name where no container lists it. */
    private static String target(Fields port, Workload callee) {
        String target = port.scalar("targetPort").isEmpty() ? port.scalar("port") : port.scalar("targetPort");
        return Container.of(callee).stream()
                .flatMap(container -> container.ports().stream())
                .filter(listed -> listed.text("name").equals(target))
                .map(listed -> listed.scalar("containerPort"))
                .findFirst()
                .orElse(target);
    }

    private static Stream<String> texts(Workload workload, Surroundings around) {
        Stream<String> own = workload.allContainers().stream().flatMap(container -> Stream.of(
                        container.items("env").stream().map(env -> env.text("value")),
                        container.items("command").stream().map(Fields::scalar),
                        container.items("args").stream().map(Fields::scalar))
                .flatMap(texts -> texts));
        Stream<String> mounted = DataReference.configMaps(workload).stream().flatMap(reference -> around.find(
                        "", "ConfigMap", workload.object().namespace(), reference.name())
                .map(config -> data(config, reference.keys()))
                .orElse(Stream.empty()));
        return Stream.concat(own, mounted);
    }

    private static Stream<String> data(KubeObject config, List<String> keys) {
        return config.fields().texts("data").entrySet().stream()
                .filter(entry -> keys.isEmpty() || keys.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    /** The workloads of a release that have no sidecar, each with its calls. */
    static Map<Workload, List<PlainCall>> of(Release release, Surroundings around) {
        Map<Workload, List<PlainCall>> calls = new LinkedHashMap<>();
        release.workloads().stream()
                .filter(workload -> !workload.kind().equals("Pod"))
                .forEach(workload -> calls.put(workload, of(workload, around)));
        return calls;
    }
}
