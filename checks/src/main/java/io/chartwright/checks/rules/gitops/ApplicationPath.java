package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Environment;
import java.util.Optional;
import java.util.stream.Collectors;

/** A source of the platform's own repository must be a folder of the tree, and a chart if Helm is to render it. */
final class ApplicationPath implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-path-missing",
            Family.GITOPS,
            "An Application takes its manifests from a folder that is not there",
            "Argo CD cannot render it: the Application stays Unknown and nothing of it is deployed.",
            "Name the folder of a chart, from the root of the repository.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            for (Source source : application.sources()) {
                if (source.isOwn(scene)
                        && !source.isChart()
                        && !(source.path().isEmpty() && !source.ref().isEmpty())) {
                    check(scene, application, source, remarks);
                }
            }
        }
    }

    private static void check(Scene scene, Application application, Source source, SceneRemarks remarks) {
        String path = source.fields().text("path");
        Optional<String> folder = RepositoryPath.resolve("", path);
        Place place = application.place(source.fields().at("path"));
        if (path.startsWith("/")) {
            remarks.add(
                    place,
                    "'" + path + "' starts with a slash, which Argo CD does not take",
                    "say '" + source.path() + "'");
        } else if (folder.isEmpty()) {
            remarks.add(place, "'" + path + "' leads out of the repository", "name a folder of the repository");
        } else if (!RepositoryPath.hasFolder(scene.tree(), folder.get())) {
            if (!isOfWhatHelmRefused(scene, folder.get())) {
                remarks.add(place, "the tree has no folder '" + path + "'", hint(scene));
            }
        } else if (source.fields().at("helm").present()
                && scene.tree()
                                .text(RepositoryPath.resolve(folder.get(), "Chart.yaml")
                                        .orElseThrow())
                        == null) {
            remarks.add(place, "the folder '" + path + "' has no Chart.yaml", hint(scene));
        }
    }

    /** Whether it would hold the manifests of a chart if Helm rendered it; that it does not is told by then. */
    private static boolean isOfWhatHelmRefused(Scene scene, String folder) {
        return scene.platform().stream()
                .flatMap(platform -> platform.environments().stream()
                        .filter(Environment::rendered)
                        .flatMap(environment -> platform.charts().stream()
                                .filter(chart ->
                                        environment.renderedFolder(chart.name()).equals(folder))
                                .filter(chart -> scene.releases().stream()
                                        .noneMatch(release -> release.chart().equals(chart.name())
                                                && release.environment().equals(environment.name())))))
                .findAny()
                .isPresent();
    }

    private static String hint(Scene scene) {
        String charts = scene.tree().files().keySet().stream()
                .filter(file ->
                        file.endsWith("/Chart.yaml") && file.indexOf("/charts/") == file.lastIndexOf("/charts/"))
                .map(file -> file.substring(0, file.length() - "/Chart.yaml".length()))
                .collect(Collectors.joining(", "));
        return charts.isEmpty() ? "name the folder of a chart" : "name the folder of a chart: " + charts;
    }
}
