package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Capability;
import io.chartwright.model.gitops.Grant;
import io.chartwright.model.gitops.Permission;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Role;
import io.chartwright.render.resilience.ResilienceManifests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the config map {@code argocd-rbac-cm} says: who may do what with Argo CD. Argo CD takes a comment at the end of a line
 * for a part of it, so comments have lines of their own.
 */
final class RbacConfig {
    private static final String NAME = "argocd-rbac-cm";

    private final Platform platform;
    private final PolicyLines lines;

    /** @param beside the budgets and autoscalers beside the platform's charts, which have Applications, too */
    RbacConfig(Platform platform, List<ResilienceManifests> beside) {
        this.platform = platform;
        this.lines = new PolicyLines(platform, beside);
    }

    /** Its entries; none where the platform leaves Argo CD's own settings alone. */
    SortedMap<String, String> data() {
        SortedMap<String, String> data = new TreeMap<>();
        platform.argoCd().rbac().ifPresent(rbac -> {
            if (!rbac.roles().isEmpty()) {
                data.put("policy.csv", policy(rbac));
            }
            // Empty is said, too: else a role that somebody once set by hand would stay.
            data.put(
                    "policy.default",
                    rbac.defaultRole().map(RbacConfig::subject).orElse(""));
            if (!rbac.scopes().isEmpty()) {
                data.put("scopes", "[" + String.join(", ", rbac.scopes()) + "]");
            }
        });
        return data;
    }

    /** The whole config map, which upstream's manifests leave empty. */
    Map<String, Object> document() {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/name", NAME);
        labels.put("app.kubernetes.io/part-of", "argocd");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", NAME);
        metadata.put("namespace", platform.argoCd().namespace());
        metadata.put("labels", labels);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "v1");
        document.put("kind", "ConfigMap");
        document.put("metadata", metadata);
        document.put("data", data());
        return document;
    }

    private String policy(Rbac rbac) {
        StringJoiner text = new StringJoiner("\n");
        rbac.roles().forEach((name, role) -> text.add(policy(name, role)));
        return text.toString();
    }

    private String policy(String name, Role role) {
        List<String> text = new ArrayList<>();
        text.add("# " + name + ": " + role.description());
        role.groups().forEach(group -> text.add("g, " + group + ", " + subject(name)));
        role.inherits().forEach(other -> text.add("g, " + subject(name) + ", " + subject(other)));
        Set<String> told = new LinkedHashSet<>();
        for (Grant grant : role.grants()) {
            text.add("# " + said(grant));
            for (String line : lines.of(grant)) {
                if (told.add(line)) {
                    text.add("p, " + subject(name) + ", " + line + ", allow");
                }
            }
        }
        if (!role.permissions().isEmpty()) {
            text.add("# line by line");
        }
        role.permissions().forEach(permission -> text.add("p, " + subject(name) + ", " + line(permission)));
        return String.join("\n", text) + "\n";
    }

    private static String line(Permission permission) {
        return String.join(
                ", ",
                permission.resource().word(),
                permission.action().text(),
                permission.object().text(),
                permission.denies() ? "deny" : "allow");
    }

    private static String said(Grant grant) {
        String words = grant.may().stream().map(Capability::word).collect(Collectors.joining(", "));
        String where = grant.environments().isEmpty() ? "" : " in " + String.join(", ", grant.environments());
        String what = grant.charts().isEmpty() ? "" : " with " + String.join(", ", grant.charts());
        return words + (where + what).replaceFirst("^$", " everywhere");
    }

    private static String subject(String role) {
        return "role:" + role;
    }
}
