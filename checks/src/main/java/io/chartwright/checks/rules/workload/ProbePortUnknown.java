package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Suggestions;
import java.util.List;
import java.util.stream.Stream;

/** A probe that asks a port by its name needs a port of that name. */
final class ProbePortUnknown implements ContainerRule {
    private static final List<String> CALLERS = List.of("readinessProbe", "livenessProbe", "startupProbe");
    private static final List<String> HOOKS = List.of("postStart", "preStop");
    private static final RuleDoc RULE = RuleDoc.error(
            "probe-port-unknown",
            Family.WORKLOADS,
            "A probe asks a port that the container does not have",
            "The kubelet cannot find the port, and the probe fails for ever: the pod never gets ready, or is restarted again"
                    + " and again.",
            "Use the name of one of the container's ports, or a number.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        List<String> names =
                container.ports().stream().map(port -> port.text("name")).toList();
        calls(container).flatMap(ProbePortUnknown::ports).forEach(port -> {
            String name = port.text();
            if (!name.isEmpty() && !names.contains(name)) {
                remarks.add(
                        container.object(),
                        port,
                        container + " has no port named " + name,
                        Suggestions.nearest(name, names)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("list the port below ports of the same container, or use its number"));
            }
        });
    }

    private static Stream<Fields> calls(Container container) {
        return Stream.concat(
                CALLERS.stream().map(probe -> container.fields().at(probe)),
                HOOKS.stream().map(hook -> container.fields().at("lifecycle", hook)));
    }

    private static Stream<Fields> ports(Fields call) {
        return Stream.of(call.at("httpGet", "port"), call.at("tcpSocket", "port"));
    }
}
