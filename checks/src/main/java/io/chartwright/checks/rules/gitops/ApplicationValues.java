package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.core.problem.Suggestions;
import java.util.Optional;

/** Every values file that an Application names must be in the tree, found as Argo CD finds it. */
final class ApplicationValues implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-values-missing",
            Family.GITOPS,
            "An Application names a values file that is not there",
            "Argo CD cannot render it: the Application stays Unknown and nothing of it is deployed.",
            "Name a file relative to the chart's folder, or from the root of the repository with a slash in front.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            for (Source source : application.sources()) {
                Fields helm = source.fields().at("helm");
                if (!helm.isTrue("ignoreMissingValueFiles")) {
                    helm.items("valueFiles").forEach(file -> check(scene, application, source, file, remarks));
                }
                for (Fields parameter : helm.items("fileParameters")) {
                    check(scene, application, source, parameter.at("path"), remarks);
                }
            }
        }
    }

    private static void check(Scene scene, Application application, Source source, Fields file, SceneRemarks remarks) {
        String path = file.text();
        if (path.isEmpty() || path.contains("://")) {
            return;
        }
        if (path.startsWith("$")) {
            checkReferenced(scene, application, file, remarks);
        } else if (source.isOwn(scene) && !source.isChart() && !path.contains("$")) {
            String folder = path.startsWith("/") ? "" : source.path();
            checkFile(scene, application, file, RepositoryPath.resolve(folder, path), remarks);
        }
    }

    /** {@code $ref/path}: a file of the repository of the source with that name. */
    private static void checkReferenced(Scene scene, Application application, Fields file, SceneRemarks remarks) {
        String text = file.text();
        int slash = text.indexOf('/');
        String ref = text.substring(1, slash < 0 ? text.length() : slash);
        if (ref.startsWith("ARGOCD_APP_")) {
            return; // Known to Argo CD alone.
        }
        Optional<Source> source = application.sources().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst();
        if (source.isEmpty()) {
            remarks.add(
                    application.place(file),
                    "'" + text + "' refers to a source '" + ref + "', and no source has this ref",
                    "give the source with the file ref: " + ref);
        } else if (source.get().isOwn(scene)) {
            String path = slash < 0 ? "" : text.substring(slash);
            checkFile(scene, application, file, RepositoryPath.resolve("", path), remarks);
        }
    }

    private static void checkFile(
            Scene scene, Application application, Fields file, Optional<String> path, SceneRemarks remarks) {
        if (path.isEmpty()) {
            remarks.add(
                    application.place(file),
                    "'" + file.text() + "' leads out of the repository",
                    "name a file of the repository");
        } else if (scene.tree().text(path.get()) == null) {
            remarks.add(
                    application.place(file),
                    "'" + file.text() + "' is the file " + path.get() + ", which the tree does not have",
                    hint(scene, file.text(), path.get()));
        }
    }

    private static String hint(Scene scene, String text, String path) {
        if (!text.startsWith("/") && !text.startsWith("$") && scene.tree().text(RepositoryPath.bare(text)) != null) {
            return "say '/" + text + "': without the slash, it is looked for in the chart's folder";
        }
        return Suggestions.nearest(path, scene.tree().files().keySet())
                .map(near -> "did you mean " + near + "?")
                .orElse("add the file, or take it off the list");
    }
}
