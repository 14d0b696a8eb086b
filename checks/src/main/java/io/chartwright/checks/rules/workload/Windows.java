package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Workload;

/** Pods for Windows, whose security context has none of what Linux knows. */
final class Windows {
    private Windows() {}

    static boolean runs(Workload workload) {
        return workload.pod().text("os", "name").equals("windows");
    }
}
