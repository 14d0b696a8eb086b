package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Release;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The AppProject of each umbrella chart: what its Applications may take, where they may go and what they may make. */
final class Projects {
    private final Platform platform;
    private final List<Release> releases;

    /** @param releases what Helm rendered of the charts, as far as it did */
    Projects(Platform platform, List<Release> releases) {
        this.platform = platform;
        this.releases = List.copyOf(releases);
    }

    Map<String, Object> of(UmbrellaChart umbrella) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("description", umbrella.description());
        Sources sources = new Sources(platform);
        spec.put(
                "sourceRepos",
                Target.allowed(platform, umbrella).stream()
                        .flatMap(target -> sources.repositories(target).stream())
                        .distinct()
                        .toList());
        spec.put(
                "destinations",
                Target.allowed(platform, umbrella).stream()
                        .map(target -> Documents.destination(target.cluster(), target.namespace()))
                        .distinct()
                        .toList());
        // Applications create their namespaces, which are the only cluster-wide objects of these charts.
        Map<String, Object> namespaces = new LinkedHashMap<>();
        namespaces.put("group", "");
        namespaces.put("kind", "Namespace");
        spec.put("clusterResourceWhitelist", List.of(namespaces));
        return Documents.document(
                "AppProject",
                Documents.metadata(umbrella.name(), platform.argoCd().namespace()),
                spec);
    }
}
