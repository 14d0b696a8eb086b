package io.chartwright.render.gitops;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.GroupKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which kinds an umbrella chart's project allows, by what Helm rendered of its chart. */
final class Kinds {
    /** Applications create their namespaces. */
    private static final Kind NAMESPACE = new Kind("", "Namespace");

    /** What cluster administrators set for whole namespaces; no chart may move its own bounds. */
    private static final List<Kind> BOUNDS = List.of(new Kind("", "LimitRange"), new Kind("", "ResourceQuota"));

    private final List<Release> releases;
    private final Scopes scopes;

    Kinds(List<Release> releases) {
        this.releases = List.copyOf(releases);
        this.scopes = Scopes.with(
                releases.stream().flatMap(release -> release.objects().stream()).toList());
    }

    /** A kind as somebody wrote it, sense or nonsense. */
    private record Kind(String group, String kind) implements Comparable<Kind> {
        private static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::group).thenComparing(Kind::kind);

        static Kind of(GroupKind kind) {
            return new Kind(kind.group().orElse(""), kind.kind());
        }

        static Kind of(KubeObject object) {
            return new Kind(object.group(), object.kind());
        }

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /** The cluster-wide kinds that it needs, but for those that it is forbidden. */
    List<Map<String, Object>> clusterWide(UmbrellaChart umbrella) {
        SortedSet<Kind> kinds = new TreeSet<>(Set.of(NAMESPACE));
        umbrella.project().clusterResources().stream().map(Kind::of).forEach(kinds::add);
        objects(umbrella).filter(scopes::clusterWide).map(Kind::of).forEach(kinds::add);
        umbrella.project().forbidden().stream().map(Kind::of).forEach(kinds::remove);
        return listed(kinds);
    }

    /** The kinds within namespaces that it may not make. Cluster-wide ones are forbidden by not being allowed. */
    List<Map<String, Object>> forbidden(UmbrellaChart umbrella) {
        SortedSet<Kind> kinds = new TreeSet<>(BOUNDS);
        objects(umbrella).map(Kind::of).forEach(kinds::remove);
        umbrella.project().forbidden().stream()
                .map(Kind::of)
                .filter(kind -> !scopes.clusterWide(kind.group(), kind.kind()))
                .forEach(kinds::add);
        return listed(kinds);
    }

    private Stream<KubeObject> objects(UmbrellaChart umbrella) {
        return releases.stream()
                .filter(release -> release.chart().equals(umbrella.name()))
                .flatMap(release -> release.objects().stream());
    }

    private static List<Map<String, Object>> listed(Collection<Kind> kinds) {
        return kinds.stream()
                .map(kind -> Documents.kind(kind.group(), kind.kind()))
                .toList();
    }
}
