package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Many clusters that one environment runs on, all in the same way. They differ in nothing but, where it says so, the domain
 * of their hosts.
 *
 * @param clusters the clusters, each by its name or address; at least one, unless they are selected
 * @param domain the domain of each cluster's hosts, in which {@code {cluster}} stands for its name; the environment's where
 *     absent
 * @param domains the domains of clusters that have another one, by what the clusters are called above
 * @param matchLabels in place of clusters, the labels by which Argo CD selects them from those that it knows
 */
public record Fleet(
        List<Cluster> clusters,
        Optional<String> domain,
        SortedMap<String, String> domains,
        SortedMap<String, String> matchLabels) {
    private static final String CLUSTER = "{cluster}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** @throws InvalidModelException if there is no cluster, one is there twice, or a domain is malformed */
    public Fleet {
        clusters = List.copyOf(clusters);
        domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
        Faults faults = new Faults();
        matchLabels = Collections.unmodifiableSortedMap(new TreeMap<>(matchLabels));
        if (clusters.isEmpty() && matchLabels.isEmpty()) {
            faults.add(
                    "clusters",
                    "missing-value",
                    "there is no cluster in the fleet",
                    "name at least one, or select them by 'matchLabels'");
        }
        if (!clusters.isEmpty() && !matchLabels.isEmpty()) {
            faults.add(
                    "matchLabels",
                    "two-destinations",
                    "the clusters of the fleet are both named and selected",
                    "keep one of 'clusters' and 'matchLabels'");
        }
        matchLabels.forEach((key, value) -> {
            faults.labelKey("matchLabels." + key, key);
            faults.labelValue("matchLabels." + key, value);
        });
        Set<String> known = new HashSet<>();
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            if (!known.add(cluster.id())) {
                faults.add(
                        "clusters." + i,
                        "duplicate-name",
                        Faults.quote(cluster.text()) + " is in the fleet twice",
                        "keep it once");
            }
            known.add(cluster.text());
        }
        domain.ifPresent(rule -> check(faults, rule));
        domains.forEach((cluster, value) -> {
            faults.dnsSubdomain("domains." + cluster, value);
            if (!known.contains(cluster)) {
                faults.add(
                        "domains." + cluster,
                        "unknown-cluster",
                        Faults.quote(cluster) + " is no cluster of the fleet",
                        "write it as in 'clusters'");
            }
        });
        faults.throwIfAny();
    }

    private static void check(Faults faults, String rule) {
        Optional<String> unknown = PLACEHOLDER
                .matcher(rule)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !placeholder.equals(CLUSTER))
                .findFirst();
        if (unknown.isPresent()) {
            faults.add(
                    "domain",
                    "bad-domain",
                    Faults.quote(unknown.get()) + " stands for nothing here",
                    "write '" + CLUSTER + "' where the name of the cluster is to be");
        } else {
            faults.dnsSubdomain("domain", rule.replace(CLUSTER, "a"));
        }
    }

    /** Clusters that do not differ. */
    public Fleet(List<Cluster> clusters) {
        this(clusters, Optional.empty(), new TreeMap<>());
    }

    /** Clusters that are named. */
    public Fleet(List<Cluster> clusters, Optional<String> domain, SortedMap<String, String> domains) {
        this(clusters, domain, domains, new TreeMap<>());
    }

    /** Clusters that Argo CD selects by labels. */
    public static Fleet selected(Map<String, String> matchLabels) {
        return new Fleet(List.of(), Optional.empty(), new TreeMap<>(), new TreeMap<>(matchLabels));
    }

    /** Whether the platform does not name its clusters. */
    public boolean isSelected() {
        return clusters.isEmpty();
    }

    /** The domain of a cluster's hosts, if it is not the environment's. */
    public Optional<String> domainOf(Cluster cluster) {
        return Optional.ofNullable(domains.get(cluster.text()))
                .or(() -> domain.map(rule -> rule.replace(CLUSTER, cluster.word())));
    }

    /** Whether some cluster has a domain of its own. */
    public boolean differs() {
        return domain.isPresent() || !domains.isEmpty();
    }
}
