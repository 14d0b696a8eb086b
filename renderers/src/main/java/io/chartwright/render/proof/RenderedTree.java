package io.chartwright.render.proof;

import io.chartwright.checks.rule.Scene;
import io.chartwright.core.problem.Problem;
import java.util.List;

/**
 * A tree, and all that Argo CD would apply of it. Tests of Helm's are left out, since Argo CD never applies them.
 *
 * @param scene the tree and its objects; manifests are what Argo CD reads itself, Applications that sets make with them
 * @param missing what could not be rendered, and why
 * @param drift files of a given tree that its platform has otherwise; empty where that cannot be told
 */
public record RenderedTree(Scene scene, List<Missing> missing, List<String> drift) {

    public RenderedTree {
        missing = List.copyOf(missing);
        drift = List.copyOf(drift);
    }

    /**
     * Something that is not in the scene.
     *
     * @param environment for which it is missing; empty if for all
     * @param chart the chart that is missing as a whole; empty if it is something else
     * @param problem what is wrong with it
     */
    public record Missing(String environment, String chart, Problem problem) {}
}
