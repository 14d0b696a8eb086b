package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Installation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Application by which Argo CD keeps its own installation as Git has it, and the project of that Application alone: who
 * may write to Argo CD's namespace may do everything. It never prunes, and has no finalizer: otherwise a slip would delete
 * the one who could mend it.
 */
final class SelfManagement {
    static final String FILE = "argocd-self.yaml";

    /** What people should know who see the file. */
    static final String ABOUT = """
            #
            # With this, Argo CD keeps its own installation as Git has it. It is applied by hand once Argo CD runs, and again when
            # this file changes, since nothing that Argo CD deploys has it:
            #
            #     kubectl apply --server-side -f k8s/gitops/argocd-self.yaml
            #
            # It prunes nothing: what a newer release of Argo CD no longer has is out of sync until somebody deletes it.
            """;

    private static final String NAME = "argocd";
    private static final String FOLDER = "k8s/gitops";
    private static final String RBAC = "rbac.authorization.k8s.io";

    private final Platform platform;

    SelfManagement(Platform platform) {
        this.platform = platform;
    }

    /** The project and the Application; nothing where Argo CD does not manage itself. */
    List<Map<String, Object>> documents() {
        return platform.argoCd()
                .install()
                .filter(Installation::selfManaged)
                .map(installation -> List.of(project(), application(installation)))
                .orElse(List.of());
    }

    private Map<String, Object> project() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("description", "Argo CD itself");
        spec.put("sourceRepos", List.of(platform.repository()));
        spec.put("destinations", List.of(destination()));
        spec.put(
                "clusterResourceWhitelist",
                List.of(
                        Documents.kind("", "Namespace"),
                        Documents.kind("apiextensions.k8s.io", "CustomResourceDefinition"),
                        Documents.kind(RBAC, "ClusterRole"),
                        Documents.kind(RBAC, "ClusterRoleBinding")));
        return Documents.document("AppProject", Documents.metadata(NAME, namespace()), spec);
    }

    private Map<String, Object> application(Installation installation) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("repoURL", platform.repository());
        source.put("targetRevision", installation.revision().orElse("main"));
        source.put("path", FOLDER);
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("automated", Map.of("selfHeal", true));
        policy.put("syncOptions", List.of("ServerSideApply=true"));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", NAME);
        spec.put("source", source);
        spec.put("destination", destination());
        spec.put("syncPolicy", policy);
        Map<String, Object> metadata = Documents.metadata(NAME, namespace());
        metadata.remove("finalizers");
        metadata.put("labels", Map.of("app.kubernetes.io/part-of", NAME));
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("argocd.argoproj.io/manifest-generate-paths", ".");
        annotations.put("argocd.argoproj.io/compare-options", "ServerSideDiff=true");
        metadata.put("annotations", annotations);
        return Documents.document("Application", metadata, spec);
    }

    private Map<String, Object> destination() {
        return Documents.destination(Cluster.OWN, namespace());
    }

    private String namespace() {
        return platform.argoCd().namespace();
    }
}
