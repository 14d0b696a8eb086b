package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** A spread constraint must count the pods that it spreads. */
final class SpreadSelectsOthers implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "spread-selects-others",
            Family.WORKLOADS,
            "A spread constraint does not count the workload's own pods",
            "The scheduler counts the pods that the constraint selects. Where these are not the workload's own, they are"
                    + " spread by chance alone.",
            "Give the constraint the labels of the pods as its labelSelector.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            for (Fields constraint : workload.pod().items("topologySpreadConstraints")) {
                Fields selector = constraint.at("labelSelector");
                if (!selector.present()) {
                    remarks.add(
                            workload.object(),
                            selector,
                            "the spread constraint over " + constraint.text("topologyKey") + " selects no pods",
                            hint(workload));
                } else if (!Selector.of(selector).matches(workload.podLabels())) {
                    remarks.add(
                            workload.object(),
                            selector,
                            "the spread constraint over " + constraint.text("topologyKey") + " selects "
                                    + Selector.of(selector) + ", which its own pods are not",
                            hint(workload));
                }
            }
        }
    }

    private static String hint(Workload workload) {
        return workload.selector().empty()
                ? "select labels of its own pods"
                : "select " + workload.selector() + ", as the workload itself does";
    }
}
