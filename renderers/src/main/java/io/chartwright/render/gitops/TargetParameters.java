package io.chartwright.render.gitops;

import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a target before anything is rendered, by the names that elements of sets use for it. */
final class TargetParameters {
    /** The environment's name. */
    static final String ENVIRONMENT = "environment";
    /** The cluster, by its name or, if nobody said one, as a part of a name. */
    static final String CLUSTER = "cluster";
    /** The cluster as a part of a name, where its name is not fit for that. */
    private static final String SLUG = "slug";
    /** The address of the cluster's API server. */
    private static final String SERVER = "server";

    /** The domain of the cluster's hosts. */
    private static final String DOMAIN = "domain";
    /** Those that are about the cluster alone. */
    static final Set<String> OF_CLUSTERS = Set.of(CLUSTER, SLUG, SERVER, DOMAIN);

    private TargetParameters() {}

    static Map<String, String> of(Target target) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(ENVIRONMENT, target.environment().name());
        Optional<Fleet> fleet = target.environment().fleet();
        if (target.cluster() instanceof Cluster.AtServer at) {
            if (fleet.isPresent()) {
                known.put(CLUSTER, at.word());
            }
            known.put(SERVER, at.server());
        } else {
            known.put(CLUSTER, target.cluster().text());
        }
        if (fleet.stream().flatMap(all -> all.clusters().stream()).anyMatch(TargetParameters::isNoWord)) {
            known.put(SLUG, target.cluster().word());
        }
        target.domain().ifPresent(domain -> known.put(DOMAIN, domain));
        return known;
    }

    private static boolean isNoWord(Cluster cluster) {
        return cluster instanceof Cluster.Named named && !named.name().equals(named.word());
    }
}
