package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.Installation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Kustomize is told. It lies beside what it names, since Kustomize takes no file from above its folder. */
final class Overlay {
    static final String FILE = "kustomization.yaml";
    private static final String UPSTREAM = "https://raw.githubusercontent.com/argoproj/argo-cd/v";

    private Overlay() {}

    static Map<String, Object> of(String namespace, Installation installation, String objects, List<Patch> patches) {
        Map<String, Object> overlay = new LinkedHashMap<>();
        overlay.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        overlay.put("kind", "Kustomization");
        overlay.put("namespace", namespace);
        overlay.put("resources", List.of(objects, manifests(installation)));
        overlay.put("patches", patches.stream().map(Overlay::entry).toList());
        return overlay;
    }

    /** Argo CD's own manifests of the release, whose tags do not move. */
    private static String manifests(Installation installation) {
        return UPSTREAM + installation.version() + "/manifests/" + (installation.highAvailability() ? "ha/" : "")
                + "install.yaml";
    }

    private static Map<String, Object> entry(Patch patch) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", patch.path());
        if (!patch.target().isEmpty()) {
            entry.put("target", patch.target());
        }
        return entry;
    }
}
