package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** Whoever is asked by others must say when it can answer. */
final class ReadinessProbeMissing implements ContainerRule {
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
                && !container.ports().isEmpty()
                && !container.fields().at("readinessProbe").present()) {
            remarks.add(
                    container.object(),
                    container.fields().at("readinessProbe"),
                    container + " listens on " + port(container) + " and has no readiness probe",
                    "add a readinessProbe that asks this port");
        }
    }

    private static String port(Container container) {
        String number = container.ports().get(0).scalar("containerPort");
        String name = container.ports().get(0).text("name");
        return "port " + (name.isEmpty() ? number : name);
    }
}
