package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** Labels of objects and of their pods, keys as well as values. */
final class LabelMalformed implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "label-malformed",
            Family.NAMES,
            "A label is longer than it may be, or has characters that it may not have",
            "The API server refuses the object. Labels are often made of names and versions, which grow, and of"
                    + " branches, which have slashes.",
            "Cut the value to 63 characters, and leave letters, digits, '-', '_' and '.' only.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (KubeObject object : release.all().toList()) {
            check(object, object.fields().at("metadata", "labels"), remarks);
        }
        for (Workload workload : release.workloads()) {
            if (!workload.kind().equals("Pod")) {
                check(workload.object(), workload.template().at("metadata", "labels"), remarks);
            }
            check(workload.object(), workload.object().fields().at("spec", "selector", "matchLabels"), remarks);
        }
        release.all("", "Service")
                .forEach(service -> check(service, service.fields().at("spec", "selector"), remarks));
    }

    private static void check(KubeObject object, Fields labels, ReleaseRemarks remarks) {
        labels.texts().forEach((key, value) -> {
            LabelKey.mistake(key)
                    .ifPresent(mistake -> remarks.add(object, labels.at(key), mistake, "rename the label"));
            if (value.length() > Names.LABEL) {
                remarks.add(
                        object,
                        labels.at(key),
                        "the value has " + value.length() + " characters and may have " + Names.LABEL,
                        "cut it: trunc 63 | trimSuffix \"-\"");
            } else if (!value.isEmpty() && !Names.isQualified(value)) {
                remarks.add(
                        object,
                        labels.at(key),
                        "the value '" + value + "' has more than letters, digits and inner '-', '_' and '.'",
                        "replace what may not be: 'v1+build' becomes 'v1_build'");
            }
        });
    }
}
