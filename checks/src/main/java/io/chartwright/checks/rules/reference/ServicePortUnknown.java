package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;

/** A Service that leads to a port by its name needs a container with a port of that name. */
final class ServicePortUnknown implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "service-port-unknown",
            Family.REFERENCES,
            "A Service leads to a port that its pods do not have",
            "The Service has no endpoints for that port: whoever connects to it is refused.",
            "Use the name of a port that a container lists, for the same protocol, or its number.");

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
                    String target = KubeService.target(port).text();
                    if (!target.isEmpty() && !pod.named(target, PodPorts.protocol(port))) {
                        remarks.add(
                                service.object(),
                                KubeService.target(port),
                                "no container of " + workload + " has a " + PodPorts.protocol(port) + " port named "
                                        + target + (pod.none() ? "" : "; they list " + pod.words()),
                                hint(target, pod));
                    }
                }
            }
        });
    }

    private static String hint(String target, PodPorts pod) {
        return pod.named(target)
                ? "the container's port " + target + " is for another protocol: say the same one in both"
                : Meant.hint(target, pod.names());
    }
}
