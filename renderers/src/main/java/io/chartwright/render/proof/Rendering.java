package io.chartwright.render.proof;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.schema.kubernetes.KubernetesSchemas;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart that is to be rendered for an environment.
 *
 * @param chart what people call the chart
 * @param folder the chart's folder in the tree; empty if it is the tree
 * @param environment the environment; empty where there is none
 * @param request what to ask of Helm
 * @param missing dependencies that are not there and so were taken out of the request
 */
public record Rendering(String chart, String folder, String environment, HelmRequest request, List<String> missing) {

    public Rendering {
        missing = List.copyOf(missing);
    }

    /** Every umbrella chart of a platform in every environment. */
    static List<Rendering> of(Platform platform, FileTree tree) {
        return platform.charts().stream()
                .flatMap(umbrella ->
                        platform.environments().stream().map(environment -> of(tree, umbrella, environment)))
                .toList();
    }

    /** The release that Argo CD makes of an umbrella chart in an environment, without what it fetches. */
    public static Rendering of(FileTree tree, UmbrellaChart umbrella, Environment environment) {
        String folder = "helm/charts/" + umbrella.name();
        Unfetched chart = Unfetched.in(RemoteSchemas.without(tree.below(folder)));
        HelmRequest request = new HelmRequest(
                chart.chart(),
                umbrella.name(),
                environment.namespaceOf(umbrella.name()),
                environment.kubernetesVersion(),
                List.of(
                        present(tree.text(folder + "/values/" + environment.name() + ".yaml")),
                        present(tree.text("helm/environments/" + environment.name() + "/values.yaml"))));
        return new Rendering(umbrella.name(), folder, environment.name(), served(request), chart.missing());
    }

    /** With all that Kubernetes serves in that version, which Argo CD would tell Helm, too. */
    static HelmRequest served(HelmRequest request) {
        return KubernetesSchemas.supported().contains(request.kubeVersion())
                ? request.withApiVersions(
                        KubernetesSchemas.of(request.kubeVersion()).apiVersions())
                : request;
    }

    /** What is installed when Helm has yielded such objects. */
    Release release(List<KubeObject> objects) {
        return Release.of(chart, request.release(), environment, request.namespace(), request.kubeVersion(), objects);
    }

    private static String present(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the tree lacks the values of an environment");
        }
        return text;
    }
}
