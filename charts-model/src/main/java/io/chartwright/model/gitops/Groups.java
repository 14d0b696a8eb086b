package io.chartwright.model.gitops;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which API groups kinds of Kubernetes are in, as of 1.33, where people tend to leave the group out. */
final class Groups {
    private static final Set<String> CORE = Set.of(
            "Binding",
            "ConfigMap",
            "Endpoints",
            "Event",
            "LimitRange",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "Pod",
            "PodTemplate",
            "ReplicationController",
            "ResourceQuota",
            "Secret",
            "Service",
            "ServiceAccount");

    private static final Map<String, String> OTHERS = others();

    private Groups() {}

    /** Whether a kind is of the core group, whose name is empty. */
    static boolean isCore(String kind) {
        return CORE.contains(kind);
    }

    /** The group of a kind outside the core group, if it is a well-known one. */
    static Optional<String> of(String kind) {
        return Optional.ofNullable(OTHERS.get(kind));
    }

    private static Map<String, String> others() {
        Map<String, String> groups = new TreeMap<>();
        put(groups, "admissionregistration.k8s.io", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");
        put(groups, "apiextensions.k8s.io", "CustomResourceDefinition");
        put(groups, "apiregistration.k8s.io", "APIService");
        put(groups, "apps", "ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet");
        put(groups, "autoscaling", "HorizontalPodAutoscaler");
        put(groups, "batch", "CronJob", "Job");
        put(groups, "cert-manager.io", "Certificate", "ClusterIssuer", "Issuer");
        put(groups, "keda.sh", "ScaledJob", "ScaledObject", "TriggerAuthentication");
        put(groups, "networking.k8s.io", "Ingress", "IngressClass", "NetworkPolicy");
        put(groups, "policy", "PodDisruptionBudget");
        put(groups, "rbac.authorization.k8s.io", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding");
        put(groups, "scheduling.k8s.io", "PriorityClass");
        put(groups, "storage.k8s.io", "StorageClass");
        return Map.copyOf(groups);
    }

    private static void put(Map<String, String> groups, String group, String... kinds) {
        for (String kind : kinds) {
            groups.put(kind, group);
        }
    }
}
