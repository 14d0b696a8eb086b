package io.chartwright.checks.schema.object;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.schema.ClusterApis;
import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.checks.schema.custom.DefinedSchemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Holds every object against the schema of its kind, strictly: those of releases against what their cluster's Kubernetes
 * serves, manifests against that of every cluster there is.
 */
public final class ObjectSchemas implements Check {
    private final Lookup lookup;
    private final boolean strict;

    /**
     * @param custom whom to ask for schemas, in this order: the user's folders, then the custom resources that travel with
     *     us. Only what CustomResourceDefinitions among the objects themselves say comes before
     * @param clusters whom to ask then
     * @param strict whether a kind without a schema is an error
     */
    public ObjectSchemas(List<? extends SchemaSource> custom, ClusterApis clusters, boolean strict) {
        this.lookup = new Lookup(custom, clusters);
        this.strict = strict;
    }

    @Override
    public List<RuleDoc> rules() {
        return ObjectRules.all(strict);
    }

    @Override
    public void check(Scene scene, Consumer<Finding> found) {
        unknownVersions(scene).forEach(found);
        Lookup schemas = schemas(scene);
        List<Examined> examined = located(scene).parallelStream()
                .map(object -> new Examination(schemas, object).result())
                .toList();
        new LinkedHashSet<>(examined.stream()
                        .flatMap(result -> result.findings().stream())
                        .toList())
                .forEach(found);
        unchecked(examined).forEach(found);
    }

    /** How many objects of each kind have no schema, by {@code apiVersion kind}. */
    public SortedMap<String, Integer> uncheckedKinds(Scene scene) {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        Map<KubeObject, Boolean> seen = new IdentityHashMap<>();
        Lookup schemas = schemas(scene);
        for (Located located : located(scene)) {
            if (seen.put(located.object(), true) == null && new Examination(schemas, located).hasNoSchema()) {
                kinds.merge(located.kind(), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableSortedMap(kinds);
    }

    /** Where the kinds that the scene itself defines are looked up too. */
    private Lookup schemas(Scene scene) {
        return lookup.with(DefinedSchemas.in(Stream.concat(
                scene.releases().stream().flatMap(release -> release.objects().stream()), scene.manifests().stream())));
    }

    private List<Finding> unknownVersions(Scene scene) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Release release : scene.releases()) {
            if (lookup.api(release.kubernetesVersion()).isEmpty()) {
                places.merge(
                        release.kubernetesVersion(),
                        release.environment().isEmpty() ? Place.of(release) : Place.environment(release.environment()),
                        (first, other) ->
                                first.in(Stream.concat(first.environments().stream(), other.environments().stream())
                                        .distinct()
                                        .toList()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        places.forEach((version, place) -> findings.add(Finding.of(
                ObjectRules.UNKNOWN_VERSION,
                place,
                "there are no schemas of Kubernetes '" + version + "'",
                "there are schemas of " + String.join(", ", lookup.supported()))));
        return findings;
    }

    private List<Located> located(Scene scene) {
        List<Located> located = new ArrayList<>();
        for (Release release : scene.releases()) {
            for (KubeObject object : release.objects()) {
                located.addAll(Located.of(release, object));
            }
        }
        for (String minor : minors(scene)) {
            for (KubeObject manifest : scene.manifests()) {
                located.addAll(Located.of(manifest, minor));
            }
        }
        return located;
    }

    /** The minors of all clusters; where there is none, the newest. */
    private List<String> minors(Scene scene) {
        List<String> minors = scene.releases().stream()
                .map(Release::kubernetesVersion)
                .filter(minor -> lookup.api(minor).isPresent())
                .distinct()
                .toList();
        List<String> supported = lookup.supported();
        return minors.isEmpty() ? supported.subList(Math.max(0, supported.size() - 1), supported.size()) : minors;
    }

    private List<Finding> unchecked(List<Examined> examined) {
        Map<Place, Map<String, Integer>> byRelease = new LinkedHashMap<>();
        for (Examined result : examined) {
            result.unchecked().ifPresent(located -> byRelease
                    .computeIfAbsent(located.whole(), place -> new TreeMap<>())
                    .merge(located.kind(), 1, Integer::sum));
        }
        List<Finding> findings = new ArrayList<>();
        byRelease.forEach((place, kinds) -> kinds.forEach((kind, count) -> findings.add(Finding.of(
                ObjectRules.unchecked(strict),
                place,
                count == 1
                        ? "an object of '" + kind + "' was not checked: there is no schema of it"
                        : count + " objects of '" + kind + "' were not checked: there is no schema of them",
                "put its schema into a schema folder"))));
        return findings;
    }
}
