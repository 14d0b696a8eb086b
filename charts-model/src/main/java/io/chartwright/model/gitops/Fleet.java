package io.chartwright.model.gitops;

import java.util.List;

/**
 * Many clusters that one environment runs on, all in the same way.
 *
 * @param clusters the clusters, each by its name or address
 */
public record Fleet(List<Cluster> clusters) {

    public Fleet {
        clusters = List.copyOf(clusters);
    }
}
