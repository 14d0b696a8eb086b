package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import java.util.regex.Pattern;

/** Whoever is asked by others must say when it can answer. */
final class ReadinessProbeMissing implements ContainerRule {
    /** Ports of which nobody waits for an answer: who collects metrics tries again. */
    private static final Pattern FOR_METRICS = Pattern.compile(".*(metrics|prometheus|jmx|exporter).*");

    private static final RuleDoc RULE = RuleDoc.warning(
            "readiness-probe-missing",
            Family.WORKLOADS,
            "A container that others connect to has no readiness probe",
            "It gets requests as soon as its process runs, long before it can answer, and a rollout replaces all pods without"
                    + " waiting for one that works.",
            "Add a readinessProbe that asks the container's port.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        if (container.workload().serves()
                && !container.finishes()
                && !port(container).isEmpty()
                && !container.fields().at("readinessProbe").present()) {
            remarks.add(
                    container.object(),
                    container.fields().at("readinessProbe"),
                    container + " listens on port " + port(container) + " and has no readiness probe",
                    "add a readinessProbe that asks this port");
        }
    }

    /** The first port that others connect to; empty if there is none. */
    private static String port(Container container) {
        return container.ports().stream()
                .filter(port -> !FOR_METRICS.matcher(port.text("name")).matches())
                .map(port -> port.text("name").isEmpty() ? port.scalar("containerPort") : port.text("name"))
                .findFirst()
                .orElse("");
    }
}
