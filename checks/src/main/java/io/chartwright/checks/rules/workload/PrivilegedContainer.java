package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** A privileged container is root on its node. */
final class PrivilegedContainer implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "privileged-container",
            Family.WORKLOADS,
            "A container is privileged",
            "It can do whatever root can do on the node: read the secrets of all its pods, load kernel modules, mount its"
                    + " disks. Nothing of a data platform needs that.",
            "Drop privileged: true; where something of the kernel must be set, set it on the nodes.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        Fields privileged = container.fields().at("securityContext", "privileged");
        if (privileged.isTrue()) {
            remarks.add(
                    container.object(), privileged, container + " is privileged", "drop securityContext.privileged");
        }
    }
}
