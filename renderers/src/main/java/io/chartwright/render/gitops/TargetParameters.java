package io.chartwright.render.gitops;

import io.chartwright.model.gitops.Cluster;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** What Argo CD follows. */
    private static final String REVISION = "revision";
    /** Those that are about the cluster alone. */
    static final Set<String> OF_CLUSTERS = Set.of(CLUSTER, SLUG, SERVER, DOMAIN);

    private TargetParameters() {}

    /** A row for each target. */
    static List<Map<String, String>> of(List<Target> targets) {
        Map<String, Boolean> slugs = new HashMap<>();
        return targets.stream()
                .map(target -> of(
                        target,
                        slugs.computeIfAbsent(
                                target.environment().name(), unseen -> hasClustersThatAreNoWords(target))))
                .toList();
    }

    private static Map<String, String> of(Target target, boolean slug) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(ENVIRONMENT, target.environment().name());
        boolean inFleet = target.environment().fleet().isPresent();
        if (target.cluster() instanceof Cluster.AtServer at) {
            if (inFleet) {
                known.put(CLUSTER, at.word());
            }
            known.put(SERVER, at.server());
        } else {
            known.put(CLUSTER, target.cluster().text());
        }
        if (slug) {
            known.put(SLUG, target.cluster().word());
        }
        target.domain().ifPresent(domain -> known.put(DOMAIN, domain));
        known.put(REVISION, target.environment().revision());
        return known;
    }

    private static boolean hasClustersThatAreNoWords(Target target) {
        return target.environment().fleet().stream()
                .flatMap(fleet -> fleet.clusters().stream())
                .anyMatch(cluster ->
                        cluster instanceof Cluster.Named named && !named.name().equals(named.word()));
    }
}
