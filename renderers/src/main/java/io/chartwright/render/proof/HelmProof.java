package io.chartwright.render.proof;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.ExternalChart;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lints and renders every umbrella chart for every environment, as Argo CD will. */
public final class HelmProof {
    private final HelmEngine helm;

    /** @param helm the Helm that judges */
    public HelmProof(HelmEngine helm) {
        this.helm = helm;
    }

    /** What Helm objects to, each with its chart and environment; empty if every chart renders cleanly everywhere. */
    public List<Problem> check(Platform platform, FileTree tree) {
        return platform.charts().stream()
                .flatMap(umbrella ->
                        platform.environments().stream().map(environment -> new Release(umbrella, environment)))
                .toList()
                .parallelStream()
                .flatMap(release -> check(request(tree, release.umbrella(), release.environment()), release).stream())
                .toList();
    }

    private record Release(UmbrellaChart umbrella, Environment environment) {}

    /** What no Helm can judge here, since it lies in a repository: notes, not objections. */
    public static List<Problem> notChecked(Platform platform) {
        return platform.charts().stream()
                .flatMap(umbrella -> Unfetched.of(umbrella).stream().map(external -> notChecked(umbrella, external)))
                .toList();
    }

    private static Problem notChecked(UmbrellaChart umbrella, ExternalChart external) {
        return Problem.warning(
                "not-checked",
                Location.inModel("charts." + umbrella.name() + ".subcharts." + external.name()),
                external.chart() + " " + external.version() + " of "
                        + external.repository().orElse("") + " is not checked: it was not fetched",
                "to have it checked as any other, 'helm pull' it and say 'vendored' in place of 'repository'");
    }

    /** The release that Argo CD makes of an umbrella chart in an environment, without what it fetches. */
    public static HelmRequest request(FileTree tree, UmbrellaChart umbrella, Environment environment) {
        String folder = folder(umbrella);
        return new HelmRequest(
                Unfetched.without(umbrella, tree.below(folder)),
                umbrella.name(),
                environment.namespaceOf(umbrella.name()),
                environment.kubernetesVersion(),
                List.of(
                        present(tree.text(folder + "/values/" + environment.name() + ".yaml")),
                        present(tree.text("helm/environments/" + environment.name() + "/values.yaml"))));
    }

    private List<Problem> check(HelmRequest request, Release release) {
        List<Problem> problems = new ArrayList<>();
        for (HelmFinding finding : helm.lint(request)) {
            if (finding.severity() != Severity.INFO) {
                problems.add(problem("helm-lint", release, finding.path(), finding.message()));
            }
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            helm.template(request);
        } catch (HelmException e) {
            problems.add(problem("helm-template", release, "", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    private static Problem problem(String code, Release release, String path, String message) {
        String folder = folder(release.umbrella());
        String file = path.isEmpty() ? folder : folder + "/" + path;
        return Problem.error(
                code,
                Location.of(file),
                "Helm refuses the chart in " + release.environment().name() + ": " + message,
                "the model says what Helm cannot render; see the message");
    }

    private static String folder(UmbrellaChart umbrella) {
        return "helm/charts/" + umbrella.name();
    }

    private static String present(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the tree lacks the values of an environment");
        }
        return text;
    }
}
