package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Release;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.OrphanedResources;
import io.chartwright.model.gitops.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The AppProject of each umbrella chart: what its Applications may take, where they may go and what they may make. */
final class Projects {

    private final Platform platform;
    private final Kinds kinds;

    /** @param releases what Helm rendered of the charts, as far as it did */
    Projects(Platform platform, List<Release> releases) {
        this.platform = platform;
        this.kinds = new Kinds(releases);
    }

    Map<String, Object> of(UmbrellaChart umbrella) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("description", umbrella.description());
        spec.put("sourceRepos", repositories(umbrella));
        spec.put("destinations", destinations(umbrella));
        putUnlessEmpty(spec, "clusterResourceWhitelist", kinds.clusterWide(umbrella));
        putUnlessEmpty(spec, "namespaceResourceBlacklist", kinds.forbidden(umbrella));
        umbrella.project().orphanedResources().ifPresent(wish -> spec.put("orphanedResources", orphaned(wish)));
        ApplicationNames names = new ApplicationNames(platform, umbrella);
        putUnlessEmpty(spec, "roles", new ProjectRoles(umbrella, names).all());
        putUnlessEmpty(
                spec,
                "syncWindows",
                umbrella.project().syncWindows().stream()
                        .map(window -> SyncWindows.of(window, names::in))
                        .toList());
        return Documents.project(platform, umbrella.name(), spec);
    }

    private List<String> repositories(UmbrellaChart umbrella) {
        Sources sources = new Sources(platform);
        Set<String> repositories = new LinkedHashSet<>();
        Target.allowed(platform, umbrella).forEach(target -> repositories.addAll(sources.repositories(target)));
        repositories.addAll(umbrella.project().sourceRepositories());
        return List.copyOf(repositories);
    }

    private List<Map<String, Object>> destinations(UmbrellaChart umbrella) {
        Set<Map<String, Object>> destinations = new LinkedHashSet<>();
        for (Target target : Target.allowed(platform, umbrella)) {
            boolean any = target.environment().fleet().isPresent()
                    && umbrella.project().fleets() == Project.Fleets.ANY_CLUSTER;
            List<String> namespaces = new ArrayList<>(List.of(target.namespace()));
            namespaces.addAll(umbrella.project().namespaces());
            for (String namespace : namespaces) {
                destinations.add(
                        any
                                ? anyCluster(target.cluster(), namespace)
                                : Documents.destination(target.cluster(), namespace));
            }
        }
        return List.copyOf(destinations);
    }

    /** Any cluster, told as those of the fleet are: by address or by name. */
    private static Map<String, Object> anyCluster(Cluster like, String namespace) {
        Map<String, Object> destination = new LinkedHashMap<>();
        destination.put(like.address().isPresent() ? "server" : "name", "*");
        destination.put("namespace", namespace);
        return destination;
    }

    private static Map<String, Object> orphaned(OrphanedResources wish) {
        Map<String, Object> orphaned = new LinkedHashMap<>();
        orphaned.put("warn", wish.warn());
        putUnlessEmpty(
                orphaned,
                "ignore",
                wish.ignore().stream()
                        .map(ignored -> {
                            Map<String, Object> object = new LinkedHashMap<>();
                            ignored.group().ifPresent(group -> object.put("group", group));
                            ignored.kind().ifPresent(kind -> object.put("kind", kind));
                            ignored.name().ifPresent(name -> object.put("name", name));
                            return object;
                        })
                        .toList());
        return orphaned;
    }

    /** Empty lists are not nothing to Argo CD: of namespaced kinds, an empty list of the allowed ones allows none. */
    private static void putUnlessEmpty(Map<String, Object> spec, String key, List<?> list) {
        if (!list.isEmpty()) {
            spec.put(key, list);
        }
    }
}
