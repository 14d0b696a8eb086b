package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OidcLogin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is changed in Argo CD's own manifests, as far as there is something to change. */
final class Patches {
    private static final String RBAC_GROUP = "rbac.authorization.k8s.io";
    /** The namespace that Argo CD's own manifests give to its cluster-wide rights. */
    private static final String UPSTREAM_NAMESPACE = "argocd";

    private final List<Patch> patches = new ArrayList<>();

    private Patches() {}

    /** All patches, by the names of their files. */
    static List<Patch> of(ArgoCd argoCd, Installation installation, SortedMap<String, String> rbac) {
        Patches all = new Patches();
        all.configMap("argocd-cm", Settings.of(installation, argoCd.root()));
        all.configMap("argocd-cmd-params-cm", Parameters.of(installation));
        all.configMap("argocd-rbac-cm", withScopes(rbac, installation));
        if (installation
                .exposure()
                .filter(Exposure.AtGateway.class::isInstance)
                .flatMap(Exposure::grpcHost)
                .isPresent()) {
            all.grpcPort();
        }
        if (installation.exec()) {
            all.shells();
        }
        if (!argoCd.namespace().equals(UPSTREAM_NAMESPACE)) {
            all.subjects(argoCd.namespace());
        }
        return all.patches;
    }

    private void configMap(String name, SortedMap<String, String> data) {
        if (!data.isEmpty()) {
            Map<String, Object> content = ObjectParts.document("v1", "ConfigMap", ObjectParts.metadata(name));
            content.put("data", data);
            patches.add(new Patch(name, Map.of(), content));
        }
    }

    /** Groups are looked for in the claim that the provider has them in. */
    private static SortedMap<String, String> withScopes(SortedMap<String, String> rbac, Installation installation) {
        SortedMap<String, String> data = new TreeMap<>(rbac);
        installation
                .oidc()
                .flatMap(OidcLogin::groupsClaim)
                .filter(claim -> !claim.equals("groups"))
                .ifPresent(claim -> data.putIfAbsent("scopes", "[" + claim + "]"));
        return data;
    }

    /** Says that Argo CD's server takes HTTP/2 in clear text where gRPC comes in. */
    private void grpcPort() {
        Map<String, Object> port = new LinkedHashMap<>();
        port.put("port", OwnObjects.HTTPS_PORT);
        // Kustomize tells ports apart by number and protocol, and passes over a patch that lacks one of them.
        port.put("protocol", "TCP");
        port.put("appProtocol", "kubernetes.io/h2c");
        Map<String, Object> content = ObjectParts.document("v1", "Service", Map.of("name", OwnObjects.SERVER));
        content.put("spec", Map.of("ports", List.of(port)));
        patches.add(new Patch("argocd-server-service", Map.of(), content));
    }

    /** Without it, Argo CD's server may not open the shells that its settings allow. */
    private void shells() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("apiGroups", List.of(""));
        rule.put("resources", List.of("pods/exec"));
        rule.put("verbs", List.of("create"));
        patches.add(new Patch(
                "argocd-server-exec",
                target("ClusterRole", "name", OwnObjects.SERVER),
                List.of(operation("add", "/rules/-", rule))));
    }

    /** Kustomize moves namespaced objects alone: rights would stay with accounts of a namespace that is not there. */
    private void subjects(String namespace) {
        patches.add(new Patch(
                "cluster-role-bindings",
                target("ClusterRoleBinding", "labelSelector", ObjectParts.PART_OF + "=" + ObjectParts.ARGO_CD),
                List.of(operation("replace", "/subjects/0/namespace", namespace))));
    }

    private static Map<String, String> target(String kind, String by, String value) {
        Map<String, String> target = new LinkedHashMap<>();
        target.put("group", RBAC_GROUP);
        target.put("version", "v1");
        target.put("kind", kind);
        target.put(by, value);
        return target;
    }

    private static Map<String, Object> operation(String operation, String path, Object value) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("op", operation);
        change.put("path", path);
        change.put("value", value);
        return change;
    }
}
