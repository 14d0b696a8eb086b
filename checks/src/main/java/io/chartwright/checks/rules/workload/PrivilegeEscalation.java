package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** No process may get more rights than it was started with. */
final class PrivilegeEscalation implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "privilege-escalation",
            Family.WORKLOADS,
            "A process may gain rights",
            "A program with the setuid bit makes a process root that was not started as root. Namespaces with the restricted"
                    + " pod security standard refuse such pods.",
            "Set allowPrivilegeEscalation: false for each container.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        Fields allowed = container.fields().at("securityContext", "allowPrivilegeEscalation");
        boolean privileged = container.fields().isTrue("securityContext", "privileged");
        if (!privileged && allowed.flag().orElse(true) && !Windows.runs(container.workload())) {
            remarks.add(
                    container.object(),
                    allowed,
                    container + (allowed.present() ? " asks for" : " does not forbid") + " privilege escalation",
                    "set securityContext.allowPrivilegeEscalation: false");
        }
    }
}
