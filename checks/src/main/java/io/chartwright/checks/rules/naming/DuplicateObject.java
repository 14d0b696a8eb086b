package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object has one owner on its cluster. Environments share a cluster if they name the same one; where no platform
 * says, each environment has its own.
 */
final class DuplicateObject implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "duplicate-object",
            Family.NAMES,
            "Two objects of one cluster have the same kind, namespace and name",
            "The last to be applied wins. Deployed by two Applications, each undoes what the other did, for ever; in"
                    + " one, half of what was written never gets there.",
            "Rename one of them, or remove it.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Map<String, Map<String, Owner>> clusters = new HashMap<>();
        for (Release release : scene.releases()) {
            Scopes scopes = Scopes.with(release.objects());
            List<Map<String, Owner>> owners = Clusters.of(scene, release).stream()
                    .map(cluster -> clusters.computeIfAbsent(cluster, key -> new HashMap<>()))
                    .toList();
            for (KubeObject object : release.objects()) {
                if (!object.name().isEmpty()) {
                    check(owners, release, object, scopes.clusterWide(object), remarks);
                }
            }
        }
    }

    private static void check(
            List<Map<String, Owner>> clusters,
            Release release,
            KubeObject object,
            boolean clusterWide,
            SceneRemarks remarks) {
        String namespace = clusterWide ? "" : object.namespace();
        String key = object.group() + "/" + object.kind() + "/" + namespace + "/" + object.name();
        Optional<Owner> owner = Optional.empty();
        for (Map<String, Owner> owners : clusters) {
            Optional<Owner> here = Optional.ofNullable(owners.putIfAbsent(key, new Owner(release, object)));
            owner = owner.or(() -> here);
        }
        if (owner.isPresent()) {
            remarks.add(
                    Place.of(release, object),
                    (clusterWide ? "the cluster" : "the namespace '" + namespace + "'")
                            + " gets it twice; the other is from " + owner.get().words(release),
                    clusterWide
                            ? "put the release's name and namespace into its name"
                            : "rename one of them, or remove it");
        }
    }

    /** Who has a name already. */
    private record Owner(Release release, KubeObject object) {
        String words(Release other) {
            String where = release.chart().equals(other.chart()) ? "" : " of the chart " + release.chart();
            String when = release.environment().equals(other.environment()) ? "" : " in " + release.environment();
            return object.source() + where + when;
        }
    }
}
