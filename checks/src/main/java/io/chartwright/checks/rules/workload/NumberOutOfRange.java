package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Map;

/** Numbers that API servers bound, which the schemas of Kubernetes do not say. Zero often means the default. */
final class NumberOutOfRange implements ReleaseRule {
    /** The least that is taken, by the name of the field: what validation in the API server asks of each. */
    private static final Map<String, Integer> LEAST = Map.ofEntries(
            Map.entry("activeDeadlineSeconds", 0),
            Map.entry("averageUtilization", 1),
            Map.entry("backoffLimit", 0),
            Map.entry("completions", 0),
            Map.entry("failedJobsHistoryLimit", 0),
            Map.entry("failureThreshold", 0),
            Map.entry("fsGroup", 0),
            Map.entry("initialDelaySeconds", 0),
            Map.entry("maxReplicas", 1),
            Map.entry("maxSkew", 1),
            Map.entry("minReadySeconds", 0),
            Map.entry("parallelism", 0),
            Map.entry("periodSeconds", 0),
            Map.entry("progressDeadlineSeconds", 0),
            Map.entry("replicas", 0),
            Map.entry("revisionHistoryLimit", 0),
            Map.entry("runAsGroup", 0),
            Map.entry("runAsUser", 0),
            Map.entry("stabilizationWindowSeconds", 0),
            Map.entry("startingDeadlineSeconds", 0),
            Map.entry("successThreshold", 0),
            Map.entry("successfulJobsHistoryLimit", 0),
            Map.entry("terminationGracePeriodSeconds", 0),
            Map.entry("timeoutSeconds", 0),
            Map.entry("ttlSecondsAfterFinished", 0));

    private static final RuleDoc RULE = RuleDoc.error(
            "number-out-of-range",
            Family.WORKLOADS,
            "A number is less than its field can mean",
            "The API server refuses the object. Schemas tell that a number is asked for, but not which.",
            "Use a number that the field can mean, or drop the field for the default.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (KubeObject object : release.all().toList()) {
            if (Scale.scales(object) || Workload.of(object).isPresent()) {
                check(object, object.fields().at("spec"), remarks);
            }
        }
    }

    private static void check(KubeObject object, Fields field, ReleaseRemarks remarks) {
        field.items().forEach(item -> check(object, item, remarks));
        field.entries().forEach((name, value) -> {
            Integer least = LEAST.get(name);
            if (least != null && value.whole().orElse(least) < least) {
                remarks.add(
                        object,
                        value,
                        name + " is " + value.scalar() + ", and the least is " + least,
                        "use " + least + " or more, or drop it for the default");
            }
            check(object, value, remarks);
        });
    }
}
