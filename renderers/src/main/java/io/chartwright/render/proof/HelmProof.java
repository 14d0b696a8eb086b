package io.chartwright.render.proof;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRelease;
import io.chartwright.core.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints a chart and renders it twice, as Argo CD will again and again. */
final class HelmProof {
    private final HelmEngine helm;

    /** @param helm the Helm that judges */
    HelmProof(HelmEngine helm) {
        this.helm = helm;
    }

    /**
     * What came of it.
     *
     * @param findings what Helm objects to
     * @param release what it rendered; empty if it could not
     */
    record Proof(List<Finding> findings, Optional<Release> release) {}

    Proof prove(Rendering rendering) {
        HelmRelease proven = helm.prove(rendering.request());
        List<HelmFinding> objections = HelmWords.distinct(proven.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList());
        List<Finding> findings = new ArrayList<>();
        for (HelmFinding objection : objections) {
            findings.add(finding(HelmRules.HELM_LINT, rendering, objection.path(), objection.message()));
        }
        if (proven.refusal().isPresent()) {
            String refusal = proven.refusal().get();
            if (!HelmWords.tell(objections, refusal)) {
                findings.add(finding(HelmRules.HELM_TEMPLATE, rendering, "", refusal));
            }
            return new Proof(findings, Optional.empty());
        }
        if (!proven.repeatable()) {
            findings.add(NonDeterminism.found(rendering, proven.documents(), proven.again()));
        }
        Manifests manifests = Manifests.read(
                proven.documents(), rendering.chart(), rendering.request().namespace());
        manifests
                .unreadable()
                .forEach(document -> findings.add(Finding.of(
                        HelmRules.UNREADABLE_OBJECT,
                        place(rendering, inFolder(rendering, document.source())),
                        document.message(),
                        HelmWords.hint(HelmRules.UNREADABLE_OBJECT))));
        return new Proof(findings, Optional.of(rendering.release(manifests.objects())));
    }

    private static Finding finding(RuleDoc rule, Rendering rendering, String path, String message) {
        String separator = rendering.folder().isEmpty() || path.isEmpty() ? "" : "/";
        return Finding.of(
                rule,
                place(rendering, rendering.folder() + separator + path),
                HelmWords.oneLine(message),
                rule.equals(HelmRules.HELM_LINT) ? HelmWords.lintHint(rendering) : HelmWords.hint(rule));
    }

    static Place place(Rendering rendering, String file) {
        return new Place(
                file,
                rendering.environment().isEmpty() ? List.of() : List.of(rendering.environment()),
                rendering.chart(),
                "",
                "",
                "",
                "");
    }

    /** A file as the tree names it: Helm begins its path with the chart's name. */
    static String inFolder(Rendering rendering, String source) {
        int slash = source.indexOf('/');
        String rest = source.substring(slash + 1);
        return rendering.folder().isEmpty() ? rest : rendering.folder() + "/" + rest;
    }
}
