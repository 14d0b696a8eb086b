package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** A container that may take all memory of its node will, one day. */
final class MemoryLimitMissing implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "memory-limit-missing",
            Family.WORKLOADS,
            "A container may take all memory of its node",
            "A leak takes down every pod of the node and not only this one, and programs that size themselves by their limit,"
                    + " such as the JVM, take the node's memory for theirs.",
            "Set resources.limits.memory; the request as high as the limit makes sure that it is there.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        if (container.limit("memory").isEmpty()) {
            remarks.add(
                    container.object(),
                    container.fields().at("resources", "limits"),
                    container + " has no memory limit",
                    "set resources.limits.memory");
        }
    }
}
