package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.core.problem.Suggestions;
import java.util.Set;
import java.util.TreeSet;

/**
 * The project of an Application must be there. {@code default} always is; where no project is shown at all, they are
 * kept elsewhere.
 */
final class ApplicationProject implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-project-missing",
            Family.GITOPS,
            "An Application belongs to a project that is not there",
            "Argo CD refuses to sync it: InvalidSpecError.",
            "Add the AppProject, or name one that there is.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Set<String> projects = new TreeSet<>();
        Project.of(scene).forEach(project -> projects.add(project.name()));
        for (Application application : Application.of(scene)) {
            String project = application.project();
            if (!project.equals("default") && !projects.contains(project) && !projects.isEmpty()) {
                remarks.add(
                        application.place(application.spec().at("project")),
                        "there is no AppProject '" + project + "'",
                        Suggestions.nearest(project, projects)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("add it, or name one of: " + String.join(", ", projects)));
            }
        }
    }
}
