package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Suggestions;
import java.util.List;
import java.util.stream.Stream;

/** What is mounted must be there. */
final class MountWithoutVolume implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "mount-without-volume",
            Family.WORKLOADS,
            "A container mounts a volume that its pod does not have",
            "The API server refuses the workload.",
            "Add the volume to the pod, or drop the mount.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        List<String> volumes = Volumes.names(container.workload());
        mounts(container).forEach(mount -> {
            String name = mount.text("name");
            if (!name.isEmpty() && !volumes.contains(name)) {
                remarks.add(
                        container.object(),
                        mount,
                        container + " mounts the volume " + name + ", which the pod does not have",
                        Suggestions.nearest(name, volumes)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("add a volume of that name, or drop the mount"));
            }
        });
    }

    private static Stream<Fields> mounts(Container container) {
        return Stream.concat(
                container.fields().items("volumeMounts").stream(), container.fields().items("volumeDevices").stream());
    }
}
