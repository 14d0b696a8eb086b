package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.Installation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects that Argo CD's own manifests lack, each complete. */
final class OwnObjects {
    /** The name of Argo CD's server: of its Deployment, its Service and its ClusterRole. */
    static final String SERVER = "argocd-server";

    static final int HTTP_PORT = 80;
    static final int HTTPS_PORT = 443;

    /** What runs more than once in high availability. The controller and Dex must not, and stay without a budget. */
    private static final List<String> REPLICATED =
            List.of("argocd-redis-ha", "argocd-redis-ha-haproxy", "argocd-repo-server", SERVER);

    private OwnObjects() {}

    static List<Map<String, Object>> of(String namespace, Installation installation) {
        List<Map<String, Object>> objects = new ArrayList<>();
        objects.add(ObjectParts.document("v1", "Namespace", namespaceMetadata(namespace)));
        if (installation.highAvailability()) {
            REPLICATED.forEach(name -> objects.add(budget(name, namespace)));
        }
        installation.host().ifPresent(host -> installation
                .exposure()
                .ifPresent(exposure -> objects.addAll(exposed(exposure, host, namespace))));
        return objects;
    }

    private static List<Map<String, Object>> exposed(Exposure exposure, String host, String namespace) {
        if (exposure instanceof Exposure.AtIngress at) {
            return new Ingresses(namespace).endingTls(at, host);
        }
        if (exposure instanceof Exposure.Through through) {
            return new Ingresses(namespace).passingTls(through, host);
        }
        if (exposure instanceof Exposure.AtGateway at) {
            return new Routes(namespace).of(at, host);
        }
        throw new IllegalArgumentException("no way is known to write " + exposure);
    }

    private static Map<String, Object> namespaceMetadata(String namespace) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", namespace);
        metadata.put("labels", Map.of(ObjectParts.PART_OF, ObjectParts.ARGO_CD));
        return metadata;
    }

    private static Map<String, Object> budget(String name, String namespace) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("maxUnavailable", 1);
        spec.put("unhealthyPodEvictionPolicy", "AlwaysAllow");
        spec.put("selector", Map.of("matchLabels", Map.of("app.kubernetes.io/name", name)));
        Map<String, Object> budget =
                ObjectParts.document("policy/v1", "PodDisruptionBudget", ObjectParts.metadata(name, namespace));
        budget.put("spec", spec);
        return budget;
    }
}
