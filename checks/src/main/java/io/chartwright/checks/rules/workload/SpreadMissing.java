package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.stream.Stream;

/** Several replicas on one node fall together. */
final class SpreadMissing implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "spread-missing",
            Family.WORKLOADS,
            "Several replicas may all run on one node",
            "Replicas are there so that one may fall. Without a rule that spreads them, the scheduler may put all of them on"
                    + " one node, which takes them down together.",
            "Add topologySpreadConstraints over kubernetes.io/hostname, or a podAntiAffinity, that select the pods"
                    + " themselves.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        release.workloads().stream().filter(Workload::scalable).forEach(workload -> {
            Scale scale = release.scale(workload);
            if (scale.least() > 1 && !spread(workload)) {
                remarks.add(
                        workload.object(),
                        workload.pod().at("topologySpreadConstraints"),
                        "nothing keeps its " + scale.least() + (scale.automatic() ? " or more" : "")
                                + " replicas from all running on one node",
                        "add topologySpreadConstraints over kubernetes.io/hostname that select " + workload.selector());
            }
        });
    }

    private static boolean spread(Workload workload) {
        return !workload.pod().items("topologySpreadConstraints").isEmpty()
                || antiAffinity(workload)
                        .anyMatch(term -> term.at("labelSelector").present()
                                && Selector.of(term.at("labelSelector")).matches(workload.podLabels()));
    }

    private static Stream<Fields> antiAffinity(Workload workload) {
        Fields rules = workload.pod().at("affinity", "podAntiAffinity");
        return Stream.concat(
                rules.items("requiredDuringSchedulingIgnoredDuringExecution").stream(),
                rules.items("preferredDuringSchedulingIgnoredDuringExecution").stream()
                        .map(term -> term.at("podAffinityTerm")));
    }
}
