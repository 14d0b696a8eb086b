package io.chartwright.render.proof;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.schema.kubernetes.KubernetesSchemas;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a tree that lies somewhere which charts Argo CD would render, for which environments and how. */
final class GivenTree {
    private static final String CHARTS = "helm/charts/";
    private static final Pattern VALUES = Pattern.compile("helm/charts/([^/]+)/values/([^/]+)\\.yaml");

    private final Platform platform;
    private final FileTree tree;
    private final List<KubeObject> applications;

    /**
     * @param platform what is known of environments and namespaces
     * @param manifests the objects beside the charts
     */
    GivenTree(Platform platform, FileTree tree, List<KubeObject> manifests) {
        this.platform = platform;
        this.tree = tree;
        this.applications = manifests.stream()
                .filter(object -> object.is("argoproj.io", "Application"))
                .toList();
    }

    /** Each chart that has values for an environment, with the platform's environments in its order and first. */
    List<Rendering> renderings() {
        Set<String> charts = new TreeSet<>();
        Set<String> environments = new TreeSet<>();
        tree.forEach((path, text) -> {
            Matcher values = VALUES.matcher(path);
            if (values.matches()) {
                charts.add(values.group(1));
                environments.add(values.group(2));
            }
        });
        Set<String> ordered = new LinkedHashSet<>();
        platform.environments().stream()
                .map(Environment::name)
                .filter(environments::contains)
                .forEach(ordered::add);
        ordered.addAll(environments);
        List<Rendering> renderings = new ArrayList<>();
        for (String chart : charts) {
            ordered.forEach(environment -> rendering(chart, environment).ifPresent(renderings::add));
        }
        return renderings;
    }

    private Optional<Rendering> rendering(String chart, String environment) {
        String folder = CHARTS + chart;
        String own = tree.text(folder + "/values/" + environment + ".yaml");
        String shared = tree.text("helm/environments/" + environment + "/values.yaml");
        if (own == null || shared == null || tree.text(folder + "/Chart.yaml") == null) {
            return Optional.empty();
        }
        Unfetched files = Unfetched.in(RemoteSchemas.without(tree.below(folder)));
        HelmRequest request = new HelmRequest(
                files.chart(),
                chart,
                namespace(chart, environment),
                known(environment).map(Environment::kubernetesVersion).orElseGet(GivenTree::newest),
                List.of(own, shared));
        return Optional.of(new Rendering(chart, folder, environment, Rendering.served(request), files.missing()));
    }

    private Optional<Environment> known(String environment) {
        return platform.environments().stream()
                .filter(known -> known.name().equals(environment))
                .findFirst();
    }

    /** Where the tree's own Application puts it, or else where the platform would. */
    private String namespace(String chart, String environment) {
        return applications.stream()
                .filter(application -> environment.equals(application.labels().get("environment")))
                .filter(application -> Stream.concat(
                                Stream.of(application.fields().at("spec", "source")),
                                application.fields().items("spec", "sources").stream())
                        .anyMatch(source -> source.text("path").equals(CHARTS + chart)
                                || source.text("path").equals("k8s/rendered/" + environment + "/" + chart)))
                .map(application -> application.fields().text("spec", "destination", "namespace"))
                .filter(namespace -> !namespace.isEmpty())
                .findFirst()
                .or(() -> known(environment).map(found -> found.namespaceOf(chart)))
                .orElse(chart + "-" + environment);
    }

    private static String newest() {
        List<String> minors = KubernetesSchemas.supported();
        return minors.get(minors.size() - 1);
    }
}
