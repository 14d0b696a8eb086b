package io.chartwright.render.proof;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Helm prints, for those who want to read it: judged by nobody, and complete or not at all. */
public final class PlainRenderings {
    private PlainRenderings() {}

    /**
     * What Helm prints of one rendering.
     *
     * @param rendering what was asked of Helm
     * @param text the documents as one YAML stream
     */
    public record Text(Rendering rendering, String text) {}

    /**
     * Renders charts side by side; the order of what comes out is that of the charts.
     *
     * @throws ProblemsException if there is no Helm, or with all that it refuses
     */
    public static List<Text> of(List<Rendering> renderings, Optional<HelmEngine> helm) {
        HelmEngine engine = helm.orElseThrow(() -> new ProblemsException(List.of(Problem.error(
                "no-helm",
                Location.inModel("charts"),
                "nothing can be rendered: there is no Helm engine on the class path",
                "add the artifact chartwright-helm-engine"))));
        List<Outcome> outcomes = renderings.parallelStream()
                .map(rendering -> Outcome.of(rendering, engine))
                .toList();
        List<Problem> problems = new ArrayList<>();
        outcomes.forEach(outcome -> outcome.problem().ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return outcomes.stream().map(Outcome::text).toList();
    }

    private record Outcome(Text text, Optional<Problem> problem) {

        static Outcome of(Rendering rendering, HelmEngine helm) {
            try {
                return new Outcome(new Text(rendering, helm.template(rendering.request())), Optional.empty());
            } catch (HelmException refused) {
                return new Outcome(new Text(rendering, ""), Optional.of(Rendered.refusal(rendering, refused)));
            }
        }
    }
}
