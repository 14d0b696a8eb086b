package io.chartwright.render.proof;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What Helm yields where nobody checks it.
 *
 * @param rendering what was asked of Helm
 * @param release what it rendered; empty if it refused
 * @param problems why that is not everything
 */
record Rendered(Rendering rendering, Optional<Release> release, List<Problem> problems) {

    Rendered {
        problems = List.copyOf(problems);
    }

    static Rendered of(Rendering rendering, HelmEngine helm) {
        try {
            Manifests manifests = Manifests.read(
                    helm.template(rendering.request()),
                    rendering.chart(),
                    rendering.request().namespace());
            return new Rendered(
                    rendering,
                    Optional.of(rendering.release(manifests.objects())),
                    manifests.unreadable().stream()
                            .map(document -> problem(
                                    rendering,
                                    HelmRules.UNREADABLE_OBJECT,
                                    HelmProof.inFolder(rendering, document.source()) + ": " + document.message()))
                            .toList());
        } catch (HelmException refused) {
            return new Rendered(rendering, Optional.empty(), List.of(refusal(rendering, refused)));
        }
    }

    /** Why Helm does not render it, in one line. */
    static Problem refusal(Rendering rendering, HelmException refused) {
        return problem(rendering, HelmRules.HELM_TEMPLATE, HelmWords.oneLine(String.valueOf(refused.getMessage())));
    }

    private static Problem problem(Rendering rendering, RuleDoc rule, String message) {
        return Problem.error(
                rule.code(),
                Location.inModel("charts." + rendering.chart()),
                rendering.environment().isEmpty() ? message : rendering.environment() + ": " + message,
                HelmWords.hint(rule));
    }
}
