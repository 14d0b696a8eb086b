package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.List;
import java.util.stream.Stream;

/** Ports are numbers from 1 to 65535, which the schemas of Kubernetes do not say. */
final class PortOutOfRange implements ReleaseRule {
    private static final long MOST = 65_535;
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> CALLS = List.of("httpGet", "tcpSocket", "grpc");
    private static final RuleDoc RULE = RuleDoc.error(
            "port-out-of-range",
            Family.WORKLOADS,
            "A port has a number that no port can have",
            "The API server refuses the object.",
            "Use a number from 1 to 65535.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        Container.of(release).forEach(container -> Stream.concat(
                        container.ports().stream()
                                .flatMap(port -> Stream.of(port.at("containerPort"), port.at("hostPort"))),
                        PROBES.stream().flatMap(probe -> CALLS.stream()
                                .map(call -> container.fields().at(probe, call, "port"))))
                .forEach(port -> check(container.object(), port, remarks)));
        release.all("", "Service").forEach(service -> service.fields().items("spec", "ports").stream()
                .flatMap(port -> Stream.of(port.at("port"), port.at("targetPort"), port.at("nodePort")))
                .forEach(port -> check(service, port, remarks)));
    }

    private static void check(KubeObject object, Fields port, ReleaseRemarks remarks) {
        long number = port.whole().orElse(MOST);
        if (number < least(port) || number > MOST) {
            remarks.add(
                    object,
                    port,
                    number + " is no port: ports have numbers from 1 to " + MOST,
                    "use a number from 1 to " + MOST);
        }
    }

    /** Kubernetes takes a hostPort or nodePort of 0 for none. */
    private static int least(Fields port) {
        return port.path().endsWith("hostPort") || port.path().endsWith("nodePort") ? 0 : 1;
    }
}
