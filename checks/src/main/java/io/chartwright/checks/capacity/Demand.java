package io.chartwright.checks.capacity;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;

/**
 * What a workload asks of its cluster.
 *
 * @param release whose it is
 * @param workload the workload
 * @param pod what one of its pods asks for
 * @param fewest how many pods it has at its smallest
 * @param many how many it has at full scale
 */
public record Demand(Release release, Workload workload, Use pod, long fewest, long many) {

    /** What it asks for at its smallest. */
    public Use least() {
        return pod.times(fewest);
    }

    /** What it asks for at full scale. */
    public Use most() {
        return pod.times(many);
    }
}
