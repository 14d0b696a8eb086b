package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Application of each target. Fields at Argo CD's defaults are left out: spelled out, they make a parent Application
 * differ from the cluster for ever.
 */
final class Applications {
    private final Platform platform;

    Applications(Platform platform) {
        this.platform = platform;
    }

    Map<String, Object> of(Target target) {
        UmbrellaChart umbrella = target.umbrella();
        Environment environment = target.environment();
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/part-of", umbrella.name());
        labels.put("environment", environment.name());
        Map<String, Object> annotations = new LinkedHashMap<>();
        // Without it, every commit anywhere in the repository renders every Application again.
        annotations.put("argocd.argoproj.io/manifest-generate-paths", ".;/helm/environments/" + environment.name());
        annotations.put("argocd.argoproj.io/compare-options", "ServerSideDiff=true");
        Map<String, Object> metadata =
                Documents.metadata(target.name(), platform.argoCd().namespace());
        metadata.put("labels", labels);
        metadata.put("annotations", annotations);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", umbrella.name());
        spec.put("source", source(umbrella, environment));
        spec.put("destination", Documents.destination(target.cluster(), target.namespace()));
        spec.put("syncPolicy", syncPolicy(environment));
        return Documents.document("Application", metadata, spec);
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

    /** How an environment is synced. */
    Map<String, Object> syncPolicy(Environment environment) {
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
}
