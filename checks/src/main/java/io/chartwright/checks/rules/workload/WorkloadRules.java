package io.chartwright.checks.rules.workload;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about workloads. */
public final class WorkloadRules {
    private WorkloadRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new SelectorMismatch(),
                new SelectorOverlap(),
                new ImageMalformed(),
                new ImageNotPinned(),
                new RequestsMissing(),
                new MemoryLimitMissing(),
                new RequestOverLimit(),
                new ExtendedResourceUneven(),
                new JvmHeapOverLimit(),
                new JvmHeapNearLimit(),
                new PortOutOfRange(),
                new NumberOutOfRange(),
                new MountPathEmpty(),
                new ScheduleMalformed(),
                new ContainerPortTwice(),
                new ReadinessProbeMissing(),
                new ProbePortUnknown(),
                new MountWithoutVolume(),
                new VolumeNotMounted(),
                new MayRunAsRoot(),
                new PrivilegeEscalation(),
                new PrivilegedContainer(),
                new CapabilityAdded(),
                new HostPath(),
                new HostNamespace(),
                new HostPort(),
                new SpreadMissing(),
                new SpreadSelectsOthers(),
                new RecreateWhileScaled(),
                new RolloutImpossible(),
                new RestartPolicyRefused(),
                new JobHeldBySidecar());
    }
}
