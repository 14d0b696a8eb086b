package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** Nothing runs as root that need not. */
final class MayRunAsRoot implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "may-run-as-root",
            Family.WORKLOADS,
            "A container may run as root",
            "Whoever breaks out of it is root on the node, and namespaces with the restricted pod security standard refuse"
                    + " it. Whether it does is up to the image, which can change.",
            "Set runAsNonRoot: true for the pod, with runAsUser where the image does not name its user by number.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        Fields user = container.security("runAsUser");
        Fields nonRoot = container.security("runAsNonRoot");
        boolean root = user.whole().isPresent() && user.whole().getAsLong() == 0;
        if (root) {
            remarks.add(
                    container.object(),
                    user,
                    container + " runs as user 0, which is root"
                            + (nonRoot.isTrue() ? ", though runAsNonRoot forbids it: it will not start" : ""),
                    "name another user, or leave it to the image with runAsNonRoot: true");
        } else if (!nonRoot.isTrue() && user.whole().isEmpty() && !Windows.runs(container.workload())) {
            remarks.add(
                    container.object(),
                    nonRoot,
                    container + " may run as root: neither runAsNonRoot nor runAsUser is set",
                    "set runAsNonRoot: true in the pod's securityContext");
        }
    }
}
