package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** Few programs need more of the kernel than others have. */
final class CapabilityAdded implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "capability-added",
            Family.WORKLOADS,
            "A container gets a capability of the kernel",
            "Capabilities are parts of what root may do. The restricted pod security standard allows NET_BIND_SERVICE alone.",
            "Do without it: listen on a port above 1024, and let an init container or the image set owners of files.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        for (Fields capability : container.fields().items("securityContext", "capabilities", "add")) {
            String name = capability.text();
            if (!name.isEmpty() && !name.equals("NET_BIND_SERVICE")) {
                remarks.add(
                        container.object(),
                        capability,
                        container + " gets the capability " + name,
                        "drop it; no more than NET_BIND_SERVICE should be added");
            }
        }
    }
}
