package io.chartwright.checks.rules.access;

import io.chartwright.checks.access.Policy;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Patches;
import io.chartwright.checks.rule.Scene;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a tree's config maps of Argo CD say, whole or as patches. */
final class Settings {
    private static final String ROLES = "argocd-rbac-cm";
    private static final String GENERAL = "argocd-cm";

    private Settings() {}

    /** The config maps with roles. */
    static List<KubeObject> ofRoles(Scene scene) {
        return named(scene, ROLES);
    }

    /** The policy that they come to together; an empty one where there are none. */
    static Policy policy(Scene scene) {
        TreeMap<String, String> data = new TreeMap<>();
        ofRoles(scene).forEach(map -> data.putAll(map.fields().texts("data")));
        return policy(data);
    }

    /** The policy of one config map: its main part, then those of further keys, in their order. */
    static Policy policy(Map<String, String> data) {
        StringBuilder text = new StringBuilder(data.getOrDefault("policy.csv", ""));
        new TreeMap<>(data).forEach((key, part) -> {
            if (key.startsWith("policy.") && key.endsWith(".csv") && !key.equals("policy.csv")) {
                text.append('\n').append(part);
            }
        });
        return Policy.read(text.toString(), data.getOrDefault("policy.default", ""));
    }

    /** Whether people can open shells in containers at all. */
    static boolean exec(Scene scene) {
        return named(scene, GENERAL).stream()
                .anyMatch(map -> map.fields().text("data", "exec.enabled").equals("true"));
    }

    private static List<KubeObject> named(Scene scene, String name) {
        return Stream.concat(scene.manifests().stream(), Patches.of(scene).stream())
                .filter(object -> object.is("", "ConfigMap") && object.name().equals(name))
                .toList();
    }
}
