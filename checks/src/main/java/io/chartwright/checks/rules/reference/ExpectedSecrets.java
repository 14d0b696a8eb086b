package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Scene;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which Secrets must be in the clusters though no file says how they get there. Not a rule: Secrets belong outside Git, and
 * no check can know whether they are in a cluster; reports name them among what was not checked.
 */
public final class ExpectedSecrets {
    private ExpectedSecrets() {}

    /** All of a scene, environment by environment in its order, then by namespace and name. */
    public static List<ExpectedSecret> of(Scene scene) {
        return scene.releases().stream()
                .collect(Collectors.groupingBy(Release::environment, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(releases -> of(releases, scene.manifests()))
                .toList();
    }

    private static Stream<ExpectedSecret> of(List<Release> releases, Collection<KubeObject> manifests) {
        MadeSecrets made = MadeSecrets.by(
                Stream.concat(releases.stream().flatMap(release -> release.objects().stream()), manifests.stream())
                        .toList());
        SortedMap<String, ExpectedSecret> expected = new TreeMap<>();
        for (Release release : releases) {
            for (ExpectedSecret secret : namedIn(release)) {
                if (made.find(secret.namespace(), secret.name()).isEmpty()) {
                    expected.merge(secret.namespace() + "/" + secret.name(), secret, ExpectedSecrets::both);
                }
            }
        }
        return expected.values().stream();
    }

    private static List<ExpectedSecret> namedIn(Release release) {
        Stream<ExpectedSecret> ofPods = release.workloads().stream()
                .flatMap(workload -> DataReference.secrets(workload).stream()
                        .filter(reference -> !reference.optional())
                        .map(reference -> expected(release, workload, reference)));
        Stream<ExpectedSecret> ofAccounts = release.all("", "ServiceAccount")
                .flatMap(account -> account.fields().items("imagePullSecrets").stream()
                        .flatMap(pull -> expected(release, account, pull.at("name"))));
        Stream<ExpectedSecret> ofIngresses = release.all("networking.k8s.io", "Ingress")
                .flatMap(ingress -> ingress.fields().items("spec", "tls").stream()
                        .flatMap(tls -> expected(release, ingress, tls.at("secretName"))));
        return Stream.of(ofPods, ofAccounts, ofIngresses)
                .flatMap(secrets -> secrets)
                .toList();
    }

    private static ExpectedSecret expected(Release release, Workload workload, DataReference reference) {
        return new ExpectedSecret(
                release.environment(),
                workload.object().namespace(),
                reference.name(),
                new TreeSet<>(reference.keys()),
                new TreeSet<>(List.of(workload.toString())));
    }

    private static Stream<ExpectedSecret> expected(Release release, KubeObject object, Fields name) {
        return name.text().isEmpty()
                ? Stream.of()
                : Stream.of(new ExpectedSecret(
                        release.environment(),
                        object.namespace(),
                        name.text(),
                        new TreeSet<>(),
                        new TreeSet<>(List.of(object.title()))));
    }

    private static ExpectedSecret both(ExpectedSecret one, ExpectedSecret other) {
        TreeSet<String> keys = new TreeSet<>(one.keys());
        keys.addAll(other.keys());
        TreeSet<String> usedBy = new TreeSet<>(one.usedBy());
        usedBy.addAll(other.usedBy());
        return new ExpectedSecret(one.environment(), one.namespace(), one.name(), keys, usedBy);
    }
}
