package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an Application takes, makes and where it goes must be allowed by its project, which nobody but the cluster
 * would tell otherwise.
 */
final class ApplicationNotAllowed implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-not-allowed",
            Family.GITOPS,
            "An Application's project forbids what it does",
            "Argo CD refuses to sync it, or the single object, after everything was reviewed and merged.",
            "Widen the AppProject by exactly what is missing, or change the Application.");

    /** One chart may have objects of kinds that another defines. */
    private static final Scene.View<Scopes> SCOPES = scene -> Scopes.with(scene.releases().stream()
            .flatMap(release -> release.objects().stream())
            .toList());

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Map<String, Project> projects = new HashMap<>();
        Project.of(scene).forEach(project -> projects.putIfAbsent(project.name(), project));
        for (Application application : Application.of(scene)) {
            Project project = projects.get(application.project());
            if (project != null) {
                checkSources(application, project, remarks);
                checkDestination(application, project, remarks);
                checkKinds(scene, application, project, remarks);
            }
        }
    }

    private static void checkSources(Application application, Project project, SceneRemarks remarks) {
        for (Source source : application.sources()) {
            if (!source.repository().isEmpty() && !project.allowsSource(source.repository())) {
                remarks.add(
                        application.place(source.fields().at("repoURL")),
                        "AppProject/" + project.name() + " does not allow the repository "
                                + RepositoryPath.shown(source.repository()),
                        "add it to sourceRepos of the project");
            }
        }
    }

    private static void checkDestination(Application application, Project project, SceneRemarks remarks) {
        if (!project.allowsDestination(application.cluster(), application.namespace())) {
            remarks.add(
                    application.place(application.spec().at("destination")),
                    "AppProject/" + project.name() + " does not allow the namespace '" + application.namespace()
                            + "' on " + application.cluster(),
                    "add the two to destinations of the project");
        }
    }

    private static void checkKinds(Scene scene, Application application, Project project, SceneRemarks remarks) {
        Scopes scopes = scene.view(SCOPES);
        if (application.createsNamespace() && !project.allowsKind("", "Namespace", true)) {
            remarks.add(
                    application.place(application.spec().at("syncPolicy", "syncOptions")),
                    "CreateNamespace=true makes a Namespace, which AppProject/" + project.name() + " does not allow",
                    "add {group: \"\", kind: Namespace} to clusterResourceWhitelist of the project");
        }
        for (Release release : scene.releases()) {
            if (application.deploys(release, scene)) {
                checkObjects(scene, scopes, release, application, project, remarks);
            }
        }
    }

    private static void checkObjects(
            Scene scene,
            Scopes scopes,
            Release release,
            Application application,
            Project project,
            SceneRemarks remarks) {
        Set<String> told = new HashSet<>();
        for (KubeObject object : release.objects()) {
            boolean clusterWide = scopes.clusterWide(object);
            String kind = "the kind " + object.kind() + (object.group().isEmpty() ? "" : " of " + object.group());
            if (!project.allowsKind(object.group(), object.kind(), clusterWide) && told.add(kind)) {
                remarks.add(
                        Place.of(release, object),
                        "AppProject/" + project.name() + " of Application/" + application.name() + " does not allow "
                                + kind,
                        forbidden(scene, release, object)
                                ? "take it off 'project.forbidden' of the chart, or the object out of the chart"
                                : hint(object, clusterWide));
            }
            if (!clusterWide
                    && !object.namespace().equals(release.namespace())
                    && !project.allowsDestination(application.cluster(), object.namespace())
                    && told.add(object.namespace())) {
                remarks.add(
                        Place.of(release, object).at("metadata.namespace"),
                        "AppProject/" + project.name() + " of Application/" + application.name()
                                + " does not allow the namespace '" + object.namespace() + "'",
                        "add it to destinations of the project, which 'project.namespaces' of the chart does, or leave"
                                + " the object in the release's namespace");
            }
        }
    }

    private static boolean forbidden(Scene scene, Release release, KubeObject object) {
        return scene.platform().stream()
                .flatMap(platform -> platform.charts().stream())
                .filter(chart -> chart.name().equals(release.chart()))
                .flatMap(chart -> chart.project().forbidden().stream())
                .anyMatch(kind -> object.is(kind.group().orElse(""), kind.kind()));
    }

    private static String hint(KubeObject object, boolean clusterWide) {
        return clusterWide
                ? "add {group: \"" + object.group() + "\", kind: " + object.kind()
                        + "} to clusterResourceWhitelist of the project, which 'project.clusterResources' of the chart does"
                : "take the kind off namespaceResourceBlacklist of the project, or add it to namespaceResourceWhitelist";
    }
}
