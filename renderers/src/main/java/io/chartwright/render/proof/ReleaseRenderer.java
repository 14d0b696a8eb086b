package io.chartwright.render.proof;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import java.util.Optional;

/** Renders single releases for those who look at their objects. Judges nothing, and is content with nothing less than all. */
public final class ReleaseRenderer {
    private final HelmEngine helm;

    /** @param helm who renders */
    public ReleaseRenderer(HelmEngine helm) {
        this.helm = helm;
    }

    /**
     * What an umbrella chart is in an environment, with the budgets and autoscalers that lie beside it.
     *
     * @param tree the platform's whole tree
     * @throws ProblemsException if Helm refuses the chart, or renders what cannot be read
     */
    public Release release(Platform platform, FileTree tree, UmbrellaChart umbrella, Environment environment) {
        Release release = whole(Rendered.of(Rendering.of(tree, umbrella, environment), helm));
        return new Scene(
                        Optional.of(platform),
                        tree,
                        List.of(release),
                        PlainManifests.of(tree).objects())
                .releases()
                .get(0);
    }

    /**
     * What charts are that were not generated; where a chart brings values to try it with, the name of each such file stands
     * for an environment.
     *
     * @throws ProblemsException if Helm refuses a chart, or renders what cannot be read
     */
    public List<Release> releases(ChartRenderings charts) {
        return charts.all().parallelStream()
                .map(rendering -> whole(Rendered.of(rendering, helm)))
                .toList();
    }

    private static Release whole(Rendered rendered) {
        if (!rendered.problems().isEmpty()) {
            throw new ProblemsException(rendered.problems());
        }
        return rendered.release().orElseThrow();
    }
}
