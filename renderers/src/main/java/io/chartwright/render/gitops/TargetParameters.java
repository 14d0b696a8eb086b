package io.chartwright.render.gitops;

import io.chartwright.model.gitops.Cluster;
import java.util.LinkedHashMap;
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

    /** Those that are about the cluster alone. */
    static final Set<String> OF_CLUSTERS = Set.of(CLUSTER, SLUG, SERVER);

    private TargetParameters() {}

    static Map<String, String> of(Target target) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(ENVIRONMENT, target.environment().name());
        String word = word(target);
        if (target.cluster() instanceof Cluster.AtServer at) {
            if (!word.isEmpty()) {
                known.put(CLUSTER, word);
            }
            known.put(SERVER, at.server());
        } else {
            known.put(CLUSTER, target.cluster().text());
            if (!word.isEmpty()) {
                known.put(SLUG, word);
            }
        }
        return known;
    }

    /** What tells a target from others of its fleet; empty where there is no fleet. */
    static String word(Target target) {
        String others = target.umbrella().name() + "-" + target.environment().name() + "-";
        return target.name().startsWith(others) ? target.name().substring(others.length()) : "";
    }
}
