package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a project lets its Applications go. Those of fleets name each cluster, so what is no pattern is looked up. */
final class Destinations {
    private final Map<String, Plain> plain = new HashMap<>();
    private final List<Destination> patterns = new ArrayList<>();

    private Destinations() {}

    /** The destinations that a project lists. */
    static Destinations of(List<Fields> listed) {
        Destinations all = new Destinations();
        Map<String, List<Cluster>> clusters = new HashMap<>();
        for (Fields one : listed) {
            Destination destination = new Destination(
                    one.text("namespace"), one.text("server"), new Cluster(one.text("server"), one.text("name")));
            if (destination.isPlain()) {
                clusters.computeIfAbsent(destination.namespace(), unseen -> new ArrayList<>())
                        .add(destination.cluster());
            } else {
                all.patterns.add(destination);
            }
        }
        clusters.forEach((namespace, known) -> all.plain.put(namespace, Plain.of(known)));
        return all;
    }

    /** Whether Applications may go there; what only a cluster's other name could decide counts as allowed. */
    boolean allow(Cluster cluster, String namespace) {
        Plain here = plain.get(namespace);
        return patterns.stream().noneMatch(pattern -> pattern.forbids(cluster, namespace))
                && ((here != null && here.allow(cluster))
                        || patterns.stream().anyMatch(pattern -> pattern.allows(cluster, namespace)));
    }

    /**
     * The clusters that are listed for a namespace, none of them by a pattern.
     *
     * @param clusters all of them
     * @param someWithoutServer whether the address of one is not known
     * @param someWithoutName whether the name of one is not known
     * @param someWithNeither whether one is any cluster
     */
    private record Plain(
            Clusters clusters, boolean someWithoutServer, boolean someWithoutName, boolean someWithNeither) {

        static Plain of(List<Cluster> clusters) {
            return new Plain(
                    Clusters.of(clusters),
                    clusters.stream().anyMatch(one -> one.server().isEmpty()),
                    clusters.stream().anyMatch(one -> one.name().isEmpty()),
                    clusters.stream()
                            .anyMatch(
                                    one -> one.server().isEmpty() && one.name().isEmpty()));
        }

        boolean allow(Cluster cluster) {
            boolean noServer = cluster.server().isEmpty();
            boolean noName = cluster.name().isEmpty();
            return clusters.has(cluster)
                    || someWithNeither
                    || (noServer && noName)
                    || (noServer && someWithoutName)
                    || (noName && someWithoutServer);
        }
    }

    /**
     * One of them.
     *
     * @param server as it is written, for it may forbid
     */
    private record Destination(String namespace, String server, Cluster cluster) {

        boolean isPlain() {
            return Glob.isPlain(namespace)
                    && !denies(namespace)
                    && Glob.isPlain(cluster.server())
                    && !denies(cluster.server())
                    && Glob.isPlain(cluster.name())
                    && !denies(cluster.name());
        }

        boolean allows(Cluster wanted, String wantedNamespace) {
            return isHere(wantedNamespace) && isThere(wanted);
        }

        boolean forbids(Cluster wanted, String wantedNamespace) {
            return (denies(namespace) && !isHere(wantedNamespace)) || (denies(server) && !isThere(wanted));
        }

        private boolean isHere(String wanted) {
            return matchesOrNot(namespace, wanted);
        }

        private boolean isThere(Cluster wanted) {
            boolean servers = !cluster.server().isEmpty() && !wanted.server().isEmpty();
            boolean names = !cluster.name().isEmpty() && !wanted.name().isEmpty();
            return (!servers && !names)
                    || (servers && matchesOrNot(cluster.server(), wanted.server()))
                    || (names && matchesOrNot(cluster.name(), wanted.name()));
        }

        private static boolean matchesOrNot(String pattern, String text) {
            return denies(pattern) ? !Glob.matches(pattern.substring(1), text) : Glob.matches(pattern, text);
        }

        private static boolean denies(String pattern) {
            return pattern.startsWith("!");
        }
    }
}
