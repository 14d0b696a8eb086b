package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.List;

/** No workload may select the pods of another one. */
final class SelectorOverlap implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "selector-overlap",
            Family.WORKLOADS,
            "A workload selects the pods of another one",
            "Each of the two counts the other's pods as its own: an autoscaler takes the mean over both, rollouts wait for"
                    + " pods that are not theirs, and pods that lost their owner are taken over by the wrong one.",
            "Ask in the selector for a label that tells the two apart, such as app.kubernetes.io/component.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            Selector selector = workload.selector();
            if (workload.serves() && !selector.empty()) {
                List<Workload> others = around
                        .selected(selector, workload.object().namespace())
                        .stream()
                        .filter(other -> other.serves() && !same(other, workload))
                        .toList();
                if (!others.isEmpty()) {
                    remarks.add(
                            workload.object(),
                            workload.object().fields().at("spec", "selector"),
                            selector + " also selects the pods of " + Words.list(others),
                            "ask for one more label, which only the pods of " + workload + " have");
                }
            }
        }
    }

    /** What is in the tree twice is told as a duplicate, and here would be told of itself. */
    private static boolean same(Workload one, Workload other) {
        return one.kind().equals(other.kind()) && one.name().equals(other.name());
    }
}
