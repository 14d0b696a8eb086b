package io.chartwright.checks.rules.workload;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about workloads. */
public final class WorkloadRules {
    private WorkloadRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of();
    }
}
