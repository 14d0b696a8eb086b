package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** Pods keep nothing on their nodes. */
final class HostPath implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "host-path",
            Family.WORKLOADS,
            "A pod mounts a folder of its node",
            "It sees and may change what belongs to the node or to other pods, and finds something else when it is moved to"
                    + " another node. The baseline pod security standard refuses it.",
            "Use an emptyDir for what may be lost, and a PersistentVolumeClaim for what may not.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            for (Fields volume : workload.pod().items("volumes")) {
                Fields host = volume.at("hostPath");
                if (host.present()) {
                    remarks.add(
                            workload.object(),
                            host,
                            "volume " + volume.text("name") + " is " + host.text("path") + " of the node",
                            "use an emptyDir or a PersistentVolumeClaim");
                }
            }
        }
    }
}
