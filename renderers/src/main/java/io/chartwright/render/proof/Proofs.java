package io.chartwright.render.proof;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.render.proof.HelmProof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Helm makes of charts.
 *
 * @param releases what it rendered; what it refused is missing
 * @param findings what it objects to
 */
record Proofs(List<Release> releases, List<Finding> findings) {

    Proofs {
        releases = List.copyOf(releases);
        findings = List.copyOf(findings);
    }

    /** Renders charts side by side; the order of what comes out is that of the charts. */
    static Proofs of(List<Rendering> renderings, Optional<HelmEngine> helm) {
        List<Proof> proofs = helm.map(HelmProof::new)
                .map(proof -> renderings.parallelStream().map(proof::prove).toList())
                .orElse(List.of());
        List<Finding> findings = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        for (Proof proof : proofs) {
            findings.addAll(proof.findings());
            proof.release().ifPresent(releases::add);
        }
        return new Proofs(releases, findings);
    }
}
