package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nobody mounts is a mount forgotten, or rest. */
final class VolumeNotMounted implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.info(
            "volume-not-mounted",
            Family.WORKLOADS,
            "A volume is mounted by no container",
            "Either a mount was forgotten, and the program does not see its files, or the volume is a rest of something. The"
                    + " pod still waits for what the volume names.",
            "Mount it, or drop it.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            Set<String> mounted = Container.of(workload).stream()
                    .flatMap(container -> Stream.concat(
                            container.fields().items("volumeMounts").stream(),
                            container.fields().items("volumeDevices").stream()))
                    .map(mount -> mount.text("name"))
                    .collect(Collectors.toSet());
            for (Fields volume : workload.pod().items("volumes")) {
                String name = volume.text("name");
                if (!name.isEmpty() && !mounted.contains(name)) {
                    remarks.add(
                            workload.object(),
                            volume,
                            "no container mounts the volume " + name,
                            "mount it, or drop it");
                }
            }
        }
    }
}
