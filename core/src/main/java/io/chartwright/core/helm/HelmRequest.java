package io.chartwright.core.helm;

import io.chartwright.core.tree.FileTree;
import java.util.List;

/**
 * What to render or lint.
 *
 * @param chart the chart's folder, with {@code Chart.yaml} at its root
 * @param release the release name
 * @param namespace the release's namespace
 * @param kubeVersion the Kubernetes version that templates see, such as {@code 1.33}; empty for Helm's own default
 * @param values texts of values files, the last one winning, as after {@code --values}
 */
public record HelmRequest(FileTree chart, String release, String namespace, String kubeVersion, List<String> values) {

    public HelmRequest {
        values = List.copyOf(values);
    }
}
