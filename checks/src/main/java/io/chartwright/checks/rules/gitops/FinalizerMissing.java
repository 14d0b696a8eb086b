package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.gitops.Cascade;
import io.chartwright.model.gitops.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An Application without Argo CD's finalizer leaves its objects behind when it is deleted. That is meant where these are Argo CD
 * itself or other Applications.
 */
final class FinalizerMissing implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "finalizer-missing",
            Family.GITOPS,
            "An Application has no finalizer of Argo CD",
            "When it is deleted, everything that it deployed keeps running, and nobody owns it any more.",
            "Add resources-finalizer.argocd.argoproj.io to metadata.finalizers, or say cascade: none of its sync in"
                    + " platform.yaml if that is meant.");

    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";
    private static final List<String> FINALIZERS =
            List.of(FINALIZER, FINALIZER + "/foreground", FINALIZER + "/background");
    /** Those that Argo CD's own hooks add, too. */
    private static final Set<String> KNOWN = Set.of(
            FINALIZER,
            FINALIZER + "/foreground",
            FINALIZER + "/background",
            "post-delete-finalizer.argocd.argoproj.io",
            "post-delete-finalizer.argocd.argoproj.io/cleanup");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            Fields finalizers = application.object().fields().at("metadata", "finalizers");
            List<String> wrong = new ArrayList<>();
            boolean found = false;
            for (Fields finalizer : finalizers.items()) {
                found |= FINALIZERS.contains(finalizer.text());
                if (finalizer.text().contains("argocd.argoproj.io") && !KNOWN.contains(finalizer.text())) {
                    wrong.add(finalizer.text());
                }
            }
            if (!wrong.isEmpty()) {
                remarks.add(
                        application.place(finalizers),
                        "Argo CD does not know the finalizer '" + wrong.get(0) + "'; nobody will ever take it away",
                        "say one of: " + String.join(", ", FINALIZERS));
            } else if (!found
                    && !isWanted(application, scene)
                    && !isPreserved(application, scene)
                    && !application.deploysToArgoCd()) {
                remarks.add(
                        application.place(finalizers),
                        "it has no finalizer; deleted, it leaves all that it deployed behind",
                        "add " + FINALIZERS.get(0));
            }
        }
    }

    /** Whether the platform says that what was deployed is to outlive the Application. */
    private static boolean isWanted(Application application, Scene scene) {
        return application
                .sync(scene)
                .flatMap(Sync::cascade)
                .filter(cascade -> cascade == Cascade.NONE)
                .isPresent();
    }

    /** Whether the ApplicationSet that it comes from preserves what was deployed: then a finalizer would undo that. */
    private static boolean isPreserved(Application application, Scene scene) {
        return application.object().fields().items("metadata", "ownerReferences").stream()
                .filter(owner -> "ApplicationSet".equals(owner.text("kind")))
                .anyMatch(owner -> scene.manifests().stream()
                        .filter(object -> object.is(Application.GROUP, "ApplicationSet"))
                        .filter(set -> set.name().equals(owner.text("name")))
                        .anyMatch(set -> Boolean.TRUE.equals(set.fields()
                                .at("spec", "syncPolicy", "preserveResourcesOnDeletion")
                                .value())));
    }
}
