package io.chartwright.render.proof;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.tree.FileTree;
import io.chartwright.render.rendered.RenderedManifests;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of a tree that are no part of a chart. Rendered manifests are left out: those are the objects of releases,
 * and were looked at there.
 *
 * @param objects the objects, in the order of the tree
 * @param findings what could not be read
 */
record PlainManifests(List<KubeObject> objects, List<Finding> findings) {

    /** Reads what lies below {@code k8s}. */
    static PlainManifests of(FileTree tree) {
        List<KubeObject> objects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        tree.forEach((path, text) -> {
            if (path.startsWith("k8s/") && path.endsWith(".yaml") && !path.startsWith(RenderedManifests.FOLDER)) {
                Manifests read = Manifests.read(text, path, "");
                objects.addAll(read.objects());
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
}
