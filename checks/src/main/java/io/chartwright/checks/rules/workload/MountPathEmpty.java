package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** A volume is mounted somewhere. */
final class MountPathEmpty implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "mount-path-empty",
            Family.WORKLOADS,
            "A volume is mounted nowhere",
            "The API server refuses the object. Mostly a template found no value for the path.",
            "Say the path in the container where the volume is to appear.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        Container.of(release).forEach(container -> {
            for (Fields mount : container.fields().items("volumeMounts")) {
                if ("".equals(mount.at("mountPath").value())) {
                    remarks.add(
                            container.object(),
                            mount.at("mountPath"),
                            container + " mounts the volume " + mount.text("name") + " at an empty path",
                            "say the path where it is to appear");
                }
            }
        });
    }
}
