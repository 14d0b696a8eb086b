package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Scene;
import java.util.List;

/** An AppProject: what its Applications may take, where they may go, and which kinds they may make. */
record Project(KubeObject object, Fields spec, Destinations destinations) {

    /** All projects of a scene, in the order of its manifests. */
    static List<Project> of(Scene scene) {
        return scene.manifests().stream()
                .filter(object -> object.is(Application.GROUP, "AppProject"))
                .map(object -> of(object, object.fields().at("spec")))
                .toList();
    }

    private static Project of(KubeObject object, Fields spec) {
        return new Project(object, spec, Destinations.of(spec.items("destinations")));
    }

    String name() {
        return object.name();
    }

    /** One pattern must allow it, and none that starts with {@code !} may forbid it. */
    boolean allowsSource(String repository) {
        boolean allowed = false;
        for (Fields source : spec.items("sourceRepos")) {
            String pattern = source.text();
            if (pattern.startsWith("!")) {
                if (matchesRepository(pattern.substring(1), repository)) {
                    return false;
                }
            } else {
                allowed |= matchesRepository(pattern, repository);
            }
        }
        return allowed;
    }

    private static boolean matchesRepository(String pattern, String repository) {
        return Glob.matchesPath(RepositoryPath.normal(pattern), RepositoryPath.normal(repository));
    }

    /** Whether its Applications may go there; what only a cluster's other name could decide counts as allowed. */
    boolean allowsDestination(Cluster cluster, String namespace) {
        return destinations.allow(cluster, namespace);
    }

    /**
     * Cluster-wide kinds are forbidden unless listed; others are allowed unless listed, or unless a list leaves them
     * out.
     */
    boolean allowsKind(String group, String kind, boolean clusterWide) {
        if (clusterWide) {
            return listed("clusterResourceWhitelist", group, kind) && !listed("clusterResourceBlacklist", group, kind);
        }
        return (!spec.at("namespaceResourceWhitelist").present() || listed("namespaceResourceWhitelist", group, kind))
                && !listed("namespaceResourceBlacklist", group, kind);
    }

    private boolean listed(String list, String group, String kind) {
        return spec.items(list).stream()
                .anyMatch(one -> Glob.matches(one.text("kind"), kind) && Glob.matches(one.text("group"), group));
    }
}
