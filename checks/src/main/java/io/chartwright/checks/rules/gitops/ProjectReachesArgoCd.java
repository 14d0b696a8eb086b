package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Project;
import java.util.List;

/** Who may make objects where Argo CD runs may make projects and Applications, and so whatever Argo CD may. */
final class ProjectReachesArgoCd implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "project-reaches-argo-cd",
            Family.GITOPS,
            "A chart's project may write into the namespace of Argo CD",
            "An Application, a project or a policy that a chart puts there counts as if an administrator had made it: the"
                    + " project bounds nothing any more.",
            "Give the chart another namespace. If it belongs to Argo CD, suppress this and say so.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        scene.platform().ifPresent(platform -> platform.charts().forEach(chart -> check(platform, chart, remarks)));
    }

    private static void check(Platform platform, UmbrellaChart chart, SceneRemarks remarks) {
        String taken = platform.argoCd().namespace();
        List<Environment> near = platform.environments().stream()
                .filter(environment -> reachesOwnCluster(environment, chart.project()))
                .toList();
        for (Environment environment : near) {
            if (environment.namespaceOf(chart.name()).equals(taken)) {
                remarks.add(
                        Place.environment(environment.name()).at("namespace"),
                        "the chart '" + chart.name() + "' goes to '" + taken + "', where Argo CD runs",
                        "name its namespace otherwise, such as '{chart}-{environment}'");
            }
        }
        int further = chart.project().namespaces().indexOf(taken);
        if (further >= 0 && !near.isEmpty()) {
            remarks.add(
                    Place.setting(chart.name(), "project.namespaces." + further),
                    "the project allows '" + taken + "', where Argo CD runs",
                    "take it out");
        }
    }

    /** A fleet that is selected, or of which any cluster is allowed, may have the cluster that Argo CD runs in. */
    private static boolean reachesOwnCluster(Environment environment, Project project) {
        return environment.fleet().isPresent()
                        && (environment.clusters().isEmpty() || project.fleets() == Project.Fleets.ANY_CLUSTER)
                || environment.clusters().stream().map(Cluster::of).anyMatch(Cluster::isOwn);
    }
}
