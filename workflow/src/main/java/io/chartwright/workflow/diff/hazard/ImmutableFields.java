package io.chartwright.workflow.diff.hazard;

import static io.chartwright.workflow.diff.hazard.ObjectPair.below;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fields that the API server refuses to change, so that the sync fails. They are those of the update functions of Kubernetes'
 * own validation ({@code pkg/apis/<group>/validation}), such as {@code ValidateStatefulSetUpdate}, of 1.30 and later.
 */
final class ImmutableFields implements ObjectHazard {
    private static final String CODE = "immutable-field";

    private static final Pattern STORAGE = Pattern.compile("spec\\.volumeClaimTemplates\\[.*\\.requests\\.storage");

    private static final Pattern BEFORE_1_33 = Pattern.compile("1\\.([12]?[0-9]|3[0-2])");

    private static final Map<String, Predicate<String>> FIXED = Map.ofEntries(
            Map.entry("apps/Deployment", only("spec.selector")),
            Map.entry("apps/DaemonSet", only("spec.selector")),
            Map.entry("apps/ReplicaSet", only("spec.selector")),
            Map.entry(
                    "apps/StatefulSet",
                    allBut(
                            "spec",
                            "spec.replicas",
                            "spec.ordinals",
                            "spec.template",
                            "spec.updateStrategy",
                            "spec.revisionHistoryLimit",
                            "spec.persistentVolumeClaimRetentionPolicy",
                            "spec.minReadySeconds")),
            Map.entry(
                    "batch/Job",
                    only(
                            "spec.template",
                            "spec.selector",
                            "spec.completionMode",
                            "spec.podFailurePolicy",
                            "spec.backoffLimitPerIndex",
                            "spec.successPolicy",
                            "spec.managedBy")),
            Map.entry(
                    "/PersistentVolumeClaim",
                    // Sizes and classes are told by who knows claims.
                    allBut("spec", "spec.resources", "spec.storageClassName", "spec.volumeAttributesClassName")),
            Map.entry(
                    "/PersistentVolume",
                    allBut(
                            "spec",
                            "spec.capacity",
                            "spec.accessModes",
                            "spec.claimRef",
                            "spec.persistentVolumeReclaimPolicy",
                            "spec.storageClassName",
                            "spec.mountOptions",
                            "spec.volumeAttributesClassName")),
            Map.entry(
                    "/Pod",
                    // Resources change by the subresource 'resize' alone, which nobody applies to.
                    allBut("spec", "spec.activeDeadlineSeconds", "spec.tolerations", "spec.schedulingGates")
                            .and(path -> !path.matches("spec\\.(initC|c)ontainers\\[[^]]*]\\.image"))),
            Map.entry("/Secret", only("type")),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    only("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", only("roleRef")),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", only("roleRef")),
            Map.entry("scheduling.k8s.io/PriorityClass", only("value", "preemptionPolicy")),
            Map.entry("networking.k8s.io/IngressClass", only("spec.controller")),
            Map.entry("node.k8s.io/RuntimeClass", only("handler")),
            Map.entry(
                    "apiextensions.k8s.io/CustomResourceDefinition",
                    only("spec.group", "spec.scope", "spec.names.kind", "spec.names.plural")));

    private static Predicate<String> only(String... paths) {
        List<String> fixed = List.of(paths);
        return path -> fixed.stream().anyMatch(one -> below(path, one));
    }

    private static Predicate<String> allBut(String folder, String... paths) {
        Predicate<String> free = only(paths);
        return path -> below(path, folder) && !free.test(path);
    }

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.changed() || Recreated.is(pair.either())) {
            return;
        }
        KubeObject before = pair.before().orElseThrow();
        KubeObject after = pair.after().orElseThrow();
        Predicate<String> fixed = FIXED.getOrDefault(before.group() + "/" + before.kind(), path -> false)
                .or(sealed(before))
                .or(service(before, after))
                .or(completions(before, after))
                .or(history(pair));
        List<FieldChange> refused = pair.fields().stream()
                .filter(field -> fixed.test(field.path()) && !Defaults.same(field))
                .toList();
        if (!refused.isEmpty()) {
            found.accept(ObjectHazard.danger(
                    CODE,
                    "the API server refuses to change "
                            + Words.some(refused.stream().map(Words::change).toList()) + " of a " + before.kind(),
                    hint(before, refused)));
        }
        headless(pair, before, after, found);
    }

    /** Config maps and Secrets that say so themselves. */
    private static Predicate<String> sealed(KubeObject before) {
        boolean data = before.is("", "ConfigMap") || before.is("", "Secret");
        return data && before.fields().isTrue("immutable")
                ? only("data", "binaryData", "stringData", "immutable")
                : path -> false;
    }

    /** An address, once there is one; but a Service that is a mere alias has none. */
    private static Predicate<String> service(KubeObject before, KubeObject after) {
        if (!before.is("", "Service") || alias(before) || alias(after)) {
            return path -> false;
        }
        boolean balanced = Stream.of(before, after)
                .allMatch(service -> service.fields().text("spec", "type").equals("LoadBalancer"));
        boolean addressed = !after.fields().text("spec", "clusterIP").isEmpty();
        return path -> addressed && below(path, "spec.clusterIP") || balanced && below(path, "spec.loadBalancerClass");
    }

    private static boolean alias(KubeObject service) {
        return service.fields().text("spec", "type").equals("ExternalName");
    }

    /** How often a Job has to succeed changes only where its pods have numbers, and as many of them may run at a time. */
    private static Predicate<String> completions(KubeObject before, KubeObject after) {
        Fields spec = after.fields().at("spec");
        boolean elastic = before.fields().text("spec", "completionMode").equals("Indexed")
                && spec.whole("completions")
                        .equals(OptionalLong.of(spec.whole("parallelism").orElse(1)));
        return before.is("batch", "Job") && !elastic ? only("spec.completions") : path -> false;
    }

    /** As of 1.33 a StatefulSet may keep more revisions, or fewer. */
    private static Predicate<String> history(ObjectPair pair) {
        boolean fixed = pair.either().is("apps", "StatefulSet")
                && pair.releaseAfter()
                        .filter(release ->
                                BEFORE_1_33.matcher(release.kubernetesVersion()).matches())
                        .isPresent();
        return fixed ? only("spec.revisionHistoryLimit") : path -> false;
    }

    /** The API server fills in what it knows where nothing is said: see {@code patchAllocatedValues} of its Services. */
    private static void headless(ObjectPair pair, KubeObject before, KubeObject after, Consumer<Hazard> found) {
        boolean gone = before.is("", "Service")
                && before.fields().text("spec", "clusterIP").equals("None")
                && after.fields().text("spec", "clusterIP").isEmpty()
                && !alias(after)
                && pair.at("spec.clusterIP").findAny().isPresent();
        if (gone) {
            found.accept(ObjectHazard.warning(
                    CODE,
                    "the Service stays headless: the API server keeps 'None' for spec.clusterIP where nothing is said",
                    "delete it and sync again: kubectl delete " + Words.typed(before)));
        }
    }

    private static String hint(KubeObject before, List<FieldChange> refused) {
        if (before.is("apps", "StatefulSet")) {
            return "delete it without its pods and sync again, which adopts them with their claims: kubectl delete "
                    + Words.typed(before) + " --cascade=orphan"
                    + (refused.stream().anyMatch(field -> STORAGE.matcher(field.path())
                                    .matches())
                            ? "; claims that are there keep their size until it is set in each of them"
                            : "");
        }
        if (before.is("", "PersistentVolumeClaim") || before.is("", "PersistentVolume")) {
            return "make one of another name and copy the data, or leave the field as it was";
        }
        if (before.is("apiextensions.k8s.io", "CustomResourceDefinition")) {
            return "leave the field as it was: to delete the definition is to delete all its objects";
        }
        return "leave the field as it was, or give the object another name; or delete it and sync again: kubectl delete "
                + Words.typed(before);
    }
}
