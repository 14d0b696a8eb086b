package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Map;
import java.util.stream.Collectors;

/** A workload must recognize the pods that it makes. */
final class SelectorMismatch implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "selector-mismatch",
            Family.WORKLOADS,
            "A workload does not select its own pods",
            "The API server refuses a workload whose pods do not have the labels that its selector asks for, and one whose"
                    + " selector asks for none.",
            "Use the same labels in the selector and in the pod template.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        release.workloads().stream().filter(Workload::serves).forEach(workload -> {
            Selector selector = workload.selector();
            if (!workload.object().fields().at("spec", "selector").present()) {
                return; // That the field is missing is told by its schema.
            }
            if (selector.empty()) {
                remarks.add(
                        workload.object(),
                        workload.object().fields().at("spec", "selector"),
                        "the selector asks for no label, which would take every pod of the namespace",
                        "name labels that only these pods have");
            } else if (!selector.matches(workload.podLabels())) {
                remarks.add(
                        workload.object(),
                        workload.object().fields().at("spec", "selector"),
                        "the selector asks for " + selector + ", but the pods have " + words(workload.podLabels()),
                        "give the pods the labels that the selector asks for");
            }
        });
    }

    private static String words(Map<String, String> labels) {
        return labels.isEmpty()
                ? "no labels"
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }
}
