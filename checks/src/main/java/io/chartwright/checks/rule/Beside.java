package io.chartwright.checks.rule;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets budgets and autoscalers that lie beside the charts count with the release whose workloads they are for, as if its
 * chart had made them. The environment is the one whose folder they lie in, or any that has their namespace.
 */
final class Beside {
    private static final String INSTANCE = "app.kubernetes.io/instance";

    /** Where the manifests that Helm yields are kept: those are the releases themselves. */
    private static final String RENDERED = "k8s/rendered/";

    private final Map<String, String> folders = new LinkedHashMap<>();
    private final List<Release> releases;

    private Beside(Optional<Platform> platform, Collection<Release> releases) {
        this.releases = List.copyOf(releases);
        platform.ifPresent(known -> known.resilience().ifPresent(resilience -> known.environments().stream()
                .map(Environment::name)
                .forEach(name -> folders.putIfAbsent(resilience.folderOf(name), name))));
    }

    /** The releases, each with what lies beside the charts and governs its workloads. */
    static List<Release> attached(
            Optional<Platform> platform, Collection<Release> releases, Collection<KubeObject> manifests) {
        Beside beside = new Beside(platform, releases);
        Map<Release, List<KubeObject>> governing = new IdentityHashMap<>();
        manifests.stream()
                .filter(manifest -> Scale.scales(manifest) || manifest.is("policy", "PodDisruptionBudget"))
                .filter(manifest -> !manifest.source().startsWith(RENDERED))
                .forEach(manifest -> beside.governedBy(manifest).forEach(release -> governing
                        .computeIfAbsent(release, none -> new ArrayList<>())
                        .add(manifest)));
        return releases.stream()
                .map(release ->
                        governing.containsKey(release) || !release.beside().isEmpty()
                                ? release.withBeside(governing.getOrDefault(release, List.of()))
                                : release)
                .toList();
    }

    /** One release of each environment that it is for. */
    private Collection<Release> governedBy(KubeObject manifest) {
        String environment = folders.getOrDefault(folder(manifest.source()), "");
        List<Release> known = releases.stream()
                .filter(release ->
                        environment.isEmpty() || release.environment().equals(environment))
                .toList();
        List<Release> here = known.stream()
                .filter(release -> release.namespace().equals(manifest.namespace()))
                .toList();
        // What is meant for an environment and finds nothing there is to be told of, too.
        List<Release> candidates = here.isEmpty() && !environment.isEmpty() ? known : here;
        String instance = manifest.labels().getOrDefault(INSTANCE, "");
        Map<String, Release> byEnvironment = new LinkedHashMap<>();
        for (Release release : candidates) {
            byEnvironment.merge(
                    release.environment(),
                    release,
                    (first, other) ->
                            !first.name().equals(instance) && other.name().equals(instance) ? other : first);
        }
        return byEnvironment.values();
    }

    private static String folder(String source) {
        return source.substring(0, Math.max(0, source.lastIndexOf('/')));
    }
}
