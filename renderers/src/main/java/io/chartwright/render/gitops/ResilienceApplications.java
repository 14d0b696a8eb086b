package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.model.gitops.Cascade;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.gitops.SyncOption;
import io.chartwright.model.gitops.SyncWindow;
import io.chartwright.render.resilience.ResilienceManifests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The project of budgets and autoscalers that lie beside the charts, and the Application of each environment's. They
 * bring nothing else, and come after the charts: these make the namespaces and what is scaled.
 */
final class ResilienceApplications {
    private final Platform platform;
    private final List<ResilienceManifests> all;

    ResilienceApplications(Platform platform, List<ResilienceManifests> all) {
        this.platform = platform;
        this.all = List.copyOf(all);
    }

    /** The documents; none where budgets and autoscalers are in the charts, or nothing has any. */
    List<Map<String, Object>> documents() {
        List<Map<String, Object>> documents = new ArrayList<>();
        if (!all.isEmpty()) {
            documents.add(project());
            all.forEach(manifests -> manifests
                    .environment()
                    .clusters()
                    .forEach(cluster -> documents.add(application(manifests, cluster))));
        }
        return documents;
    }

    private Map<String, Object> project() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("description", "Disruption budgets and autoscalers of " + platform.name());
        spec.put(
                "sourceRepos",
                all.stream()
                        .map(manifests -> platform.repositoryOf(manifests.environment()))
                        .distinct()
                        .toList());
        spec.put("destinations", List.copyOf(destinations()));
        // Without a list of cluster-wide kinds there are none.
        spec.put("namespaceResourceWhitelist", kinds());
        List<Map<String, Object>> windows = windows();
        if (!windows.isEmpty()) {
            spec.put("syncWindows", windows);
        }
        return Documents.project(platform, Resilience.NAME, spec);
    }

    /** What holds back an environment's charts holds back what lies beside them. One that allows says nothing of others. */
    private List<Map<String, Object>> windows() {
        return platform.charts().stream()
                .flatMap(chart -> chart.project().syncWindows().stream())
                .filter(window -> window.kind() == SyncWindow.Kind.DENY
                        && !applications(window.environments()).isEmpty())
                .map(window -> SyncWindows.of(window, this::applications))
                .distinct()
                .toList();
    }

    private List<String> applications(List<String> environments) {
        return all.stream()
                .map(ResilienceManifests::environment)
                .filter(environment -> environments.contains(environment.name()))
                .flatMap(environment -> environment.clusters().stream()
                        .map(cluster -> environment.applicationOf(Resilience.NAME, cluster)))
                .toList();
    }

    private Set<Map<String, Object>> destinations() {
        Set<Map<String, Object>> destinations = new LinkedHashSet<>();
        all.forEach(manifests -> manifests.environment().clusters().forEach(cluster -> manifests
                .namespaces()
                .forEach(namespace -> destinations.add(Documents.destination(cluster, namespace)))));
        return destinations;
    }

    private List<Map<String, Object>> kinds() {
        List<Map<String, Object>> kinds = new ArrayList<>();
        if (all.stream().anyMatch(manifests -> !manifests.budgets().isEmpty())) {
            kinds.add(Documents.kind("policy", "PodDisruptionBudget"));
        }
        if (all.stream().anyMatch(manifests -> !manifests.autoscalers().isEmpty())) {
            kinds.add(Documents.kind("autoscaling", "HorizontalPodAutoscaler"));
        }
        if (all.stream().anyMatch(manifests -> !manifests.scaledObjects().isEmpty())) {
            kinds.add(Documents.kind("keda.sh", "ScaledObject"));
        }
        return kinds;
    }

    private Map<String, Object> application(ResilienceManifests manifests, Cluster cluster) {
        Environment environment = manifests.environment();
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("argocd.argoproj.io/manifest-generate-paths", ".");
        annotations.put("argocd.argoproj.io/compare-options", "ServerSideDiff=true");
        if (platform.argoCd().root()) {
            annotations.put("argocd.argoproj.io/sync-wave", Integer.toString(wave()));
        }
        Documents.keep(platform, environment, annotations);
        Map<String, Object> metadata = Documents.metadata(
                environment.applicationOf(Resilience.NAME, cluster),
                platform.argoCd().namespace(),
                environment.sync().cascade().orElse(Cascade.FOREGROUND).finalizer());
        metadata.put("labels", Documents.labels(Resilience.NAME, environment, cluster));
        metadata.put("annotations", annotations);
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("repoURL", platform.repositoryOf(environment));
        source.put("targetRevision", environment.revision());
        source.put("path", manifests.folder());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("project", Resilience.NAME);
        spec.put("source", source);
        // Every object says its namespace. Projects want one of the Application, too, and it must be among theirs.
        spec.put(
                "destination",
                Documents.destination(cluster, manifests.namespaces().get(0)));
        spec.put("syncPolicy", new SyncPolicy(environment, sync(environment), Map.of(), false).block());
        return Documents.document("Application", metadata, spec);
    }

    /** That of charts, but it makes no namespace, and fails where another Application has the same object. */
    private static Sync sync(Environment environment) {
        return environment.sync().toBuilder()
                .option(SyncOption.CREATE_NAMESPACE, false)
                .option(SyncOption.PRUNE_LAST, false)
                .option(SyncOption.FAIL_ON_SHARED_RESOURCE, true)
                .ignoreDifferences(List.of())
                .build();
    }

    private int wave() {
        Order order = new Order(platform);
        return platform.charts().stream().mapToInt(order::waveOf).max().orElse(0) + 1;
    }
}
