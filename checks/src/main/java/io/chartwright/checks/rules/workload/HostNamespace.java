package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.List;

/** Pods share neither network nor processes with their nodes. */
final class HostNamespace implements ReleaseRule {
    private static final List<String> SHARED = List.of("hostNetwork", "hostPID", "hostIPC");
    private static final RuleDoc RULE = RuleDoc.warning(
            "host-namespace",
            Family.WORKLOADS,
            "A pod shares the network or the processes of its node",
            "It reaches what listens on the node alone, sees other pods' processes and their variables, and no network"
                    + " policy holds for it. The baseline pod security standard refuses it.",
            "Drop hostNetwork, hostPID and hostIPC, and give the pod a Service.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            for (String shared : SHARED) {
                if (workload.pod().isTrue(shared)) {
                    remarks.add(
                            workload.object(),
                            workload.pod().at(shared),
                            "the pod has " + shared + ": true",
                            "drop " + shared);
                }
            }
        }
    }
}
