package io.chartwright.render.proof;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.render.proof.HelmProof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Helm makes of a tree: the scene that all other checks look at.
 *
 * @param scene everything that was rendered or stands in the tree as it is
 * @param findings what Helm objects to
 */
record Proofs(Scene scene, List<Finding> findings) {

    /** Renders charts side by side; the order of what comes out is that of the charts. */
    static Proofs of(
            Optional<Platform> platform, FileTree tree, List<Rendering> renderings, Optional<HelmEngine> helm) {
        List<Proof> proofs = helm.map(HelmProof::new)
                .map(proof -> renderings.parallelStream().map(proof::prove).toList())
                .orElse(List.of());
        List<Finding> findings = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        for (Proof proof : proofs) {
            findings.addAll(proof.findings());
            proof.release().ifPresent(releases::add);
        }
        List<KubeObject> manifests = new ArrayList<>();
        if (platform.isPresent()) {
            tree.forEach((path, text) -> {
                if (path.startsWith("k8s/") && path.endsWith(".yaml")) {
                    Manifests read = Manifests.read(text, path, "");
                    manifests.addAll(read.objects());
                    read.unreadable()
                            .forEach(document -> findings.add(Finding.of(
                                    HelmRules.UNREADABLE_OBJECT,
                                    Place.file(path),
                                    document.message(),
                                    HelmWords.hint(HelmRules.UNREADABLE_OBJECT))));
                }
            });
        }
        return new Proofs(new Scene(platform, tree, releases, manifests), findings);
    }
}
