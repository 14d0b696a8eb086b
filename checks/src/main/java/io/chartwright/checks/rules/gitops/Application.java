package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Environment;
import io.chartwright.model.gitops.Sync;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An Application of Argo CD, as far as its manifest says. */
record Application(KubeObject object, Fields spec) {
    static final String GROUP = "argoproj.io";

    private static final Scene.View<Map<String, Sync>> SYNCS = Application::syncs;
    private static final Scene.View<Map<String, Clusters>> CLUSTERS = Application::clusters;
    private static final Scene.View<List<Application>> ALL = Application::all;

    /** All Applications of a scene, in the order of its manifests. */
    static List<Application> of(Scene scene) {
        return scene.view(ALL);
    }

    private static List<Application> all(Scene scene) {
        return scene.manifests().stream()
                .filter(object -> object.is(GROUP, "Application"))
                .map(object -> new Application(object, object.fields().at("spec")))
                .toList();
    }

    String name() {
        return object.name();
    }

    Place place() {
        return Place.of(object);
    }

    Place place(Fields field) {
        return place().at(field);
    }

    /** Where it takes manifests from; of {@code source} and {@code sources}, Argo CD looks at the latter alone. */
    List<Source> sources() {
        Stream<Fields> found =
                spec.at("sources").present() ? spec.items("sources").stream() : Stream.of(spec.at("source"));
        return found.filter(Fields::present).map(Source::new).toList();
    }

    /** The name of its project; none is {@code default}. */
    String project() {
        String project = spec.text("project");
        return project.isEmpty() ? "default" : project;
    }

    /** Where it goes. */
    Cluster cluster() {
        return new Cluster(spec.text("destination", "server"), spec.text("destination", "name"));
    }

    /** The namespace that it goes to. */
    String namespace() {
        return spec.text("destination", "namespace");
    }

    /** Whether it goes where it stands itself: it brings Argo CD, or other Applications. */
    boolean deploysToArgoCd() {
        return cluster().isOwn() && namespace().equals(object.namespace());
    }

    /** The options of its syncs. */
    List<Fields> syncOptions() {
        return spec.items("syncPolicy", "syncOptions");
    }

    boolean createsNamespace() {
        return syncOptions().stream().anyMatch(option -> "CreateNamespace=true".equals(option.value()));
    }

    /** The name of the Helm release that a source makes. */
    String release(Source source) {
        String name = source.fields().text("helm", "releaseName");
        return name.isEmpty() ? name() : name;
    }

    /**
     * Whether it deploys this release: the chart by its folder or by that of its rendered manifests, the namespace, and the
     * cluster of its environment.
     */
    boolean deploys(Release release, Scene scene) {
        // Names are compared first: a fleet has hundreds of clusters.
        return namespace().equals(release.namespace())
                && sources().stream().anyMatch(source -> isChart(source, release) || isRendered(source, release, scene))
                && clusters(release, scene)
                        .map(clusters -> clusters.has(cluster()))
                        .orElse(true);
    }

    private static boolean isRendered(Source source, Release release, Scene scene) {
        return environment(release, scene)
                .filter(environment -> source.path().equals(environment.renderedFolder(release.chart())))
                .isPresent();
    }

    private static Optional<Clusters> clusters(Release release, Scene scene) {
        return Optional.ofNullable(scene.view(CLUSTERS).get(release.environment()));
    }

    /** The clusters of each of a platform's environments. */
    private static Map<String, Clusters> clusters(Scene scene) {
        Map<String, Clusters> clusters = new HashMap<>();
        scene.platform().ifPresent(platform -> platform.environments()
                .forEach(environment -> clusters.put(
                        environment.name(),
                        Clusters.of(
                                environment.clusters().stream().map(Cluster::of).toList()))));
        return Map.copyOf(clusters);
    }

    private static Optional<Environment> environment(Release release, Scene scene) {
        return scene.platform().flatMap(platform -> platform.environments().stream()
                .filter(environment -> environment.name().equals(release.environment()))
                .findFirst());
    }

    private boolean isChart(Source source, Release release) {
        return release(source).equals(release.name())
                && RepositoryPath.last(source.path()).equals(release.chart());
    }

    /** How the platform syncs it; empty if the platform has no such Application. */
    Optional<Sync> sync(Scene scene) {
        return Optional.ofNullable(scene.view(SYNCS).get(name()));
    }

    /** How a platform syncs its Applications, by their names. */
    private static Map<String, Sync> syncs(Scene scene) {
        Map<String, Sync> syncs = new HashMap<>();
        scene.platform().ifPresent(platform -> platform.charts()
                .forEach(chart -> platform.environments().forEach(environment -> {
                    Sync sync = environment.sync().over(chart.sync());
                    environment
                            .clusters()
                            .forEach(cluster ->
                                    syncs.putIfAbsent(environment.applicationOf(chart.name(), cluster), sync));
                })));
        return Map.copyOf(syncs);
    }
}
