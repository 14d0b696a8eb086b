package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** Pods do not take ports of their nodes. */
final class HostPort implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "host-port",
            Family.WORKLOADS,
            "A container takes a port of its node",
            "No two such pods fit on a node, and the port is open to whoever reaches the node. The baseline pod security"
                    + " standard refuses it.",
            "Drop hostPort, and reach the pods by a Service.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        for (Fields port : container.ports()) {
            Fields host = port.at("hostPort");
            if (host.whole().isPresent() && !container.workload().pod().isTrue("hostNetwork")) {
                remarks.add(
                        container.object(),
                        host,
                        container + " takes port " + host.scalar() + " of its node",
                        "drop hostPort and use a Service");
            }
        }
    }
}
