package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** A Service should lead to a port that a container says it listens on. */
final class ServicePortUnlisted implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "service-port-unlisted",
            Family.REFERENCES,
            "A Service leads to a port that no container lists",
            "A container may listen on ports that it does not list, but one that lists others and not this one most likely"
                    + " does not listen on it. Without targetPort, the Service's own port is meant.",
            "Set targetPort to a port that a container lists, best by its name.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        KubeService.selecting(release).forEach(service -> {
            for (Workload workload : service.backing(around)) {
                PodPorts pod = PodPorts.of(workload);
                for (Fields port : service.ports()) {
                    Fields target = KubeService.target(port);
                    if (target.whole().isPresent() && !pod.none() && !pod.numbered(target.scalar())) {
                        remarks.add(
                                service.object(),
                                target,
                                "no container of " + workload + " lists port " + target.scalar() + "; they list "
                                        + pod.words(),
                                "set targetPort to one of these, or list the port");
                    }
                }
            }
        });
    }
}
