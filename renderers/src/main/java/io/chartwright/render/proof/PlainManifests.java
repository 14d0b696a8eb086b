package io.chartwright.render.proof;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.tree.FileTree;
import io.chartwright.render.rendered.RenderedManifests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects of a tree that are no part of a chart. Rendered manifests are left out: those are the objects of releases,
 * and were looked at there. What a {@code kustomization.yaml} patches others with is a part of an object at most: it must be
 * YAML, and is judged no further.
 *
 * @param objects the objects, in the order of the tree
 * @param findings what could not be read
 */
record PlainManifests(List<KubeObject> objects, List<Finding> findings) {
    private static final String KUSTOMIZATION = "/kustomization.yaml";

    /** Reads what lies below {@code k8s}. */
    static PlainManifests of(FileTree tree) {
        List<KubeObject> objects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> patches = patches(tree);
        tree.forEach((path, text) -> {
            if (isManifest(path)) {
                Manifests read = Manifests.read(text, path, "");
                if (!patches.contains(path)) {
                    objects.addAll(read.objects());
                }
                read.unreadable()
                        .forEach(document -> findings.add(Finding.of(
                                HelmRules.UNREADABLE_OBJECT,
                                Place.file(path),
                                document.message(),
                                HelmWords.hint(HelmRules.UNREADABLE_OBJECT))));
            }
        });
        return new PlainManifests(objects, findings);
    }

    private static boolean isManifest(String path) {
        return path.startsWith("k8s/") && path.endsWith(".yaml") && !path.startsWith(RenderedManifests.FOLDER);
    }

    /** The files that a {@code kustomization.yaml} takes for patches, by their paths in the tree. */
    private static Set<String> patches(FileTree tree) {
        Set<String> patches = new HashSet<>();
        tree.forEach((path, text) -> {
            if (isManifest(path) && path.endsWith(KUSTOMIZATION)) {
                String folder = path.substring(0, path.length() - KUSTOMIZATION.length());
                for (KubeObject overlay : Manifests.read(text, path, "").objects()) {
                    for (Fields patch : overlay.fields().items("patches")) {
                        patches.add(folder + "/" + patch.text("path"));
                    }
                }
            }
        });
        return patches;
    }
}
