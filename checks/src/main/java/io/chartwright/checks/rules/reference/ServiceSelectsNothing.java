package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** A Service must find pods to send to. */
final class ServiceSelectsNothing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "service-selects-nothing",
            Family.REFERENCES,
            "A Service selects no pods",
            "It has no endpoints: whoever connects to it waits for a time-out or is refused. Mostly a label is misspelt, or"
                    + " was renamed in the pod template alone.",
            "Select the labels of the pod template of the workload that is meant.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        KubeService.selecting(release)
                .filter(service -> service.selected(around).isEmpty()
                        && !around.incomplete(service.object().namespace()))
                .forEach(service -> remarks.add(
                        service.object(),
                        service.spec().at("selector"),
                        "no workload has pods with " + service.selector(),
                        hint(service, around)));
    }

    private static String hint(KubeService service, Surroundings around) {
        Map<String, String> wanted = service.spec().texts("selector");
        return around.workloads(service.object().namespace()).stream()
                .filter(workload -> workload.serves() && agreeing(wanted, workload) > 0)
                .max(Comparator.comparingLong(workload -> agreeing(wanted, workload)))
                .map(near -> near + " comes nearest: it lacks " + lacking(wanted, near))
                .orElse("select labels that the pods of a workload have");
    }

    private static long agreeing(Map<String, String> wanted, Workload workload) {
        return wanted.entrySet().stream()
                .filter(label -> label.getValue().equals(workload.podLabels().get(label.getKey())))
                .count();
    }

    private static String lacking(Map<String, String> wanted, Workload workload) {
        return wanted.entrySet().stream()
                .filter(label -> !label.getValue().equals(workload.podLabels().get(label.getKey())))
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }
}
