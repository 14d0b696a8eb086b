package io.chartwright.core.helm;

import io.chartwright.core.tree.FileTree;
import java.util.Collection;
import java.util.List;

/**
 * What to render or lint.
 *
 * @param chart the chart's folder, with {@code Chart.yaml} at its root
 * @param release the release name
 * @param namespace the release's namespace
 * @param kubeVersion the Kubernetes version that templates see, such as {@code 1.33}; empty for Helm's own default
 * @param values texts of values files, the last one winning, as after {@code --values}
 * @param apiVersions what {@code .Capabilities.APIVersions.Has} affirms besides what every Kubernetes serves, such as
 *     {@code keda.sh/v1alpha1} or {@code keda.sh/v1alpha1/ScaledObject}; kept sorted and each once
 */
public record HelmRequest(
        FileTree chart,
        String release,
        String namespace,
        String kubeVersion,
        List<String> values,
        List<String> apiVersions) {

    public HelmRequest {
        values = List.copyOf(values);
        apiVersions = apiVersions.stream().distinct().sorted().toList();
    }

    /** A request for a cluster that serves nothing but Kubernetes itself; the parameters are those of the record. */
    public HelmRequest(FileTree chart, String release, String namespace, String kubeVersion, List<String> values) {
        this(chart, release, namespace, kubeVersion, values, List.of());
    }

    /** The same request for a cluster that serves these too, in place of those it named so far. */
    public HelmRequest withApiVersions(Collection<String> served) {
        return new HelmRequest(chart, release, namespace, kubeVersion, values, List.copyOf(served));
    }
}
