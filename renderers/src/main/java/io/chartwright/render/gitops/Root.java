package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Cluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Application that brings all others, and its project, which allows it that and nothing else.
 *
 * <p>It takes nothing away: what Git no longer has is shown as out of sync, and whoever wants an Application gone deletes it by
 * hand. Pruning would delete the Application of an environment that somebody took out of {@code platform.yaml}, and with it
 * all that runs there. For the same reason the root has no finalizer: when {@code kubectl} deletes it, all others stay. Argo
 * CD's own page and command line add one as they delete, unless told not to; see {@link Documents#keep}.
 */
final class Root {
    private static final String API_GROUP = "argoproj.io";

    static final String FILE = "argocd-root.yaml";

    /** What people should know who see the file. */
    static final String ABOUT = """
            #
            # The root is the one Application that is applied by hand, once, and again when this file changes:
            #
            #     kubectl apply --server-side -f k8s/gitops/argocd-root.yaml
            #
            # It brings all others and takes none away: one that Git no longer has is out of sync until somebody deletes it.
            # To be rid of the root alone, delete it without the others: argocd app delete --cascade=false, or kubectl delete.
            """;

    private final Platform platform;
    private final List<String> files;

    /** @param files the files of {@code k8s/gitops} that have what it brings */
    Root(Platform platform, List<String> files) {
        this.platform = platform;
        this.files = List.copyOf(files);
    }

    List<Map<String, Object>> documents() {
        return List.of(project(), application());
    }

    private Map<String, Object> project() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("description", "The Applications and projects of " + platform.name());
        spec.put("sourceRepos", List.of(platform.repository()));
        spec.put("destinations", List.of(destination()));
        spec.put(
                "namespaceResourceWhitelist",
                List.of(
                        Documents.kind(API_GROUP, "AppProject"),
                        Documents.kind(API_GROUP, "Application"),
                        Documents.kind(API_GROUP, "ApplicationSet")));
        return Documents.document(
                "AppProject",
                Documents.metadata(platform.root(), platform.argoCd().namespace()),
                spec);
    }

    private Map<String, Object> application() {
        Map<String, Object> metadata =
                Documents.metadata(platform.root(), platform.argoCd().namespace());
        metadata.remove("finalizers");
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("repoURL", platform.repository());
        source.put("targetRevision", revision());
        source.put("path", "k8s/gitops");
        // Named, so that no kustomization.yaml in that folder makes Argo CD take it for Kustomize's.
        source.put("directory", Map.of("include", include()));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", platform.root());
        spec.put("source", source);
        spec.put("destination", destination());
        spec.put("syncPolicy", Map.of("automated", Map.of("selfHeal", true)));
        return Documents.document("Application", metadata, spec);
    }

    /**
     * The branch that the tree grows on: that of the first environment that follows one. Where all are pinned, the repository's
     * own default branch: a pinned root would never hear of the next pin.
     */
    private String revision() {
        return platform.environments().stream()
                .filter(environment -> environment.repository().isEmpty()
                        || environment.repository().get().equals(platform.repository()))
                .filter(environment -> !environment.pinned())
                .map(Environment::revision)
                .findFirst()
                .orElse("HEAD");
    }

    private String include() {
        return files.size() == 1 ? files.get(0) : "{" + String.join(",", files) + "}";
    }

    private Map<String, Object> destination() {
        return Documents.destination(Cluster.OWN, platform.argoCd().namespace());
    }
}
