package io.chartwright.checks.objects;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which kinds belong to no namespace: those of Kubernetes, of operators that are seen often, and of CRDs that are
 * shown.
 */
public final class Scopes {
    private static final Set<String> KNOWN = Set.of(
            "/ComponentStatus",
            "/Namespace",
            "/Node",
            "/PersistentVolume",
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "apiregistration.k8s.io/APIService",
            "cert-manager.io/ClusterIssuer",
            "certificates.k8s.io/CertificateSigningRequest",
            "certificates.k8s.io/ClusterTrustBundle",
            "external-secrets.io/ClusterExternalSecret",
            "external-secrets.io/ClusterPushSecret",
            "external-secrets.io/ClusterSecretStore",
            "flowcontrol.apiserver.k8s.io/FlowSchema",
            "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
            "gateway.networking.k8s.io/GatewayClass",
            "keda.sh/ClusterTriggerAuthentication",
            "kyverno.io/ClusterPolicy",
            "networking.k8s.io/IngressClass",
            "networking.k8s.io/ServiceCIDR",
            "node.k8s.io/RuntimeClass",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "resource.k8s.io/DeviceClass",
            "scheduling.k8s.io/PriorityClass",
            "storage.k8s.io/CSIDriver",
            "storage.k8s.io/CSINode",
            "storage.k8s.io/StorageClass",
            "storage.k8s.io/VolumeAttachment",
            "storage.k8s.io/VolumeAttributesClass");

    private final Set<String> clusterWide;

    private Scopes(Set<String> clusterWide) {
        this.clusterWide = clusterWide;
    }

    /** The scopes of all known kinds, and of those that the CustomResourceDefinitions among some objects define. */
    public static Scopes with(Collection<KubeObject> objects) {
        return new Scopes(Stream.concat(
                        KNOWN.stream(),
                        objects.stream()
                                .filter(object -> object.is("apiextensions.k8s.io", "CustomResourceDefinition"))
                                .map(definition -> definition.fields().at("spec"))
                                .filter(spec -> spec.text("scope").equals("Cluster"))
                                .map(spec -> spec.text("group") + "/" + spec.text("names", "kind")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Whether an object is of a kind that belongs to no namespace; a kind that is not known is taken to belong to
     * one.
     */
    public boolean clusterWide(KubeObject object) {
        return clusterWide(object.group(), object.kind());
    }

    /** Whether a kind of a group belongs to no namespace, as far as is known. */
    public boolean clusterWide(String group, String kind) {
        return clusterWide.contains(group + "/" + kind);
    }
}
