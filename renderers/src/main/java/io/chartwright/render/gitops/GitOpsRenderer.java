package io.chartwright.render.gitops;

import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project for each umbrella chart and an Application for each of its environments. Fields at Argo CD's defaults are left
 * out: spelled out, they make a parent Application differ from the cluster for ever.
 */
public final class GitOpsRenderer {
    private static final String API = "argoproj.io/v1alpha1";
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    private final Platform platform;

    /** Renders for one platform. */
    public GitOpsRenderer(Platform platform) {
        this.platform = platform;
    }

    /**
     * {@code argocd-applications.yaml}.
     *
     * @param header the file's first line, without comment signs
     */
    public String applications(String header) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (UmbrellaChart umbrella : platform.charts()) {
            documents.add(project(umbrella));
            platform.environments().forEach(environment -> documents.add(application(umbrella, environment)));
        }
        return "# " + header + "\n" + YamlWriter.writeAll(documents);
    }

    private Map<String, Object> project(UmbrellaChart umbrella) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("description", umbrella.description());
        spec.put("sourceRepos", List.of(platform.repository()));
        List<Map<String, Object>> destinations = new ArrayList<>();
        for (Environment environment : platform.environments()) {
            Map<String, Object> destination = destination(umbrella, environment);
            if (!destinations.contains(destination)) {
                destinations.add(destination);
            }
        }
        spec.put("destinations", destinations);
        // Applications create their namespaces, which are the only cluster-wide objects of these charts.
        Map<String, Object> namespaces = new LinkedHashMap<>();
        namespaces.put("group", "");
        namespaces.put("kind", "Namespace");
        spec.put("clusterResourceWhitelist", List.of(namespaces));
        return document("AppProject", metadata(umbrella.name()), spec);
    }

    private Map<String, Object> application(UmbrellaChart umbrella, Environment environment) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/part-of", umbrella.name());
        labels.put("environment", environment.name());
        Map<String, Object> annotations = new LinkedHashMap<>();
        // Without it, every commit anywhere in the repository renders every Application again.
        annotations.put("argocd.argoproj.io/manifest-generate-paths", ".;/helm/environments/" + environment.name());
        annotations.put("argocd.argoproj.io/compare-options", "ServerSideDiff=true");
        Map<String, Object> metadata = metadata(umbrella.name() + "-" + environment.name());
        metadata.put("labels", labels);
        metadata.put("annotations", annotations);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", umbrella.name());
        spec.put("source", source(umbrella, environment));
        spec.put("destination", destination(umbrella, environment));
        spec.put("syncPolicy", syncPolicy(environment));
        return document("Application", metadata, spec);
    }

    private Map<String, Object> source(UmbrellaChart umbrella, Environment environment) {
        Map<String, Object> helm = new LinkedHashMap<>();
        helm.put("releaseName", umbrella.name());
        helm.put(
                "valueFiles",
                List.of(
                        "values/" + environment.name() + ".yaml",
                        "/helm/environments/" + environment.name() + "/values.yaml"));
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("repoURL", platform.repository());
        source.put("targetRevision", environment.revision());
        source.put("path", "helm/charts/" + umbrella.name());
        source.put("helm", helm);
        return source;
    }

    private static Map<String, Object> destination(UmbrellaChart umbrella, Environment environment) {
        Map<String, Object> destination = new LinkedHashMap<>();
        destination.put("server", environment.cluster());
        destination.put("namespace", environment.namespaceOf(umbrella.name()));
        return destination;
    }

    private Map<String, Object> syncPolicy(Environment environment) {
        Map<String, Object> automated = new LinkedHashMap<>();
        if (environment.prunes()) {
            automated.put("prune", true);
        }
        automated.put("selfHeal", true);
        Map<String, Object> backoff = new LinkedHashMap<>();
        backoff.put("duration", "5s");
        backoff.put("factor", 2);
        backoff.put("maxDuration", "3m");
        Map<String, Object> retry = new LinkedHashMap<>();
        retry.put("limit", 5);
        retry.put("backoff", backoff);
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("automated", automated);
        if (platform.mesh() == Mesh.ISTIO) {
            policy.put("managedNamespaceMetadata", Map.of("labels", Map.of("istio-injection", "enabled")));
        }
        policy.put("retry", retry);
        policy.put("syncOptions", List.of("CreateNamespace=true", "ServerSideApply=true", "PruneLast=true"));
        return policy;
    }

    private Map<String, Object> metadata(String name) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", platform.argoCd().namespace());
        metadata.put("finalizers", List.of(FINALIZER));
        return metadata;
    }

    private static Map<String, Object> document(String kind, Map<String, Object> metadata, Map<String, Object> spec) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", API);
        document.put("kind", kind);
        document.put("metadata", metadata);
        document.put("spec", spec);
        return document;
    }
}
