package io.chartwright.render.proof;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import java.util.List;
import java.util.Optional;

/** What must be at hand where manifests are kept rendered: a tree without some of them would delete them on the cluster. */
public final class RenderedNeed {
    private RenderedNeed() {}

    /** @throws ProblemsException if manifests are to be rendered and nobody can */
    static void requireHelm(Platform platform, Optional<HelmEngine> helm) {
        List<Problem> problems = platform.environments().stream()
                .filter(environment -> environment.rendered() && helm.isEmpty())
                .map(environment -> Problem.error(
                        "no-helm",
                        Location.inModel("environments." + environment.name() + ".rendered"),
                        "the manifests of " + environment.name()
                                + " are to be rendered, and there is no Helm engine on the class path",
                        "add the artifact chartwright-helm-engine, or take 'rendered' off"))
                .toList();
        throwIfAny(problems);
    }

    /** @throws ProblemsException with all that keeps the manifests of an environment from being complete */
    static void requireAll(Platform platform, List<Rendered> all) {
        List<String> environments = platform.environments().stream()
                .filter(Environment::rendered)
                .map(Environment::name)
                .toList();
        throwIfAny(all.stream()
                .filter(rendered -> environments.contains(rendered.rendering().environment()))
                .flatMap(rendered -> rendered.problems().stream())
                .toList());
    }

    /**
     * For trees that pass although Helm refused a chart, because somebody has its findings forgiven.
     *
     * @throws ProblemsException if a chart's manifests are not in the tree
     */
    public static void requireFolders(Platform platform, FileTree tree) {
        throwIfAny(platform.environments().stream()
                .filter(Environment::rendered)
                .flatMap(environment -> platform.charts().stream()
                        .filter(chart -> tree.below(environment.renderedFolder(chart.name()))
                                        .size()
                                == 0)
                        .map(chart -> Problem.error(
                                "cannot-be-rendered",
                                Location.inModel("charts." + chart.name()),
                                "Helm does not render it for " + environment.name()
                                        + ", whose manifests are to be rendered",
                                "mend what Helm objects to, in place of suppressing it")))
                .toList());
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }
}
