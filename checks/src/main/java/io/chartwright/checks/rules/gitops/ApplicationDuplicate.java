package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.HashMap;
import java.util.Map;

/** A name belongs to one Application, and so does a release. */
final class ApplicationDuplicate implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-duplicate",
            Family.GITOPS,
            "Two Applications are one, or deploy the same release",
            "Of two Applications of one name, the last to be applied wins. Two that deploy one release undo each"
                    + " other's changes for ever.",
            "Rename or remove one of them.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        Map<String, Application> names = new HashMap<>();
        Map<String, Application> releases = new HashMap<>();
        for (Application application : Application.of(scene)) {
            Application same =
                    names.putIfAbsent(application.object().namespace() + "/" + application.name(), application);
            if (same != null) {
                remarks.add(
                        application.place(),
                        "the name '" + application.name() + "' is taken by an Application of "
                                + same.object().source(),
                        "rename one of them, or remove it");
                continue;
            }
            for (Source source : application.sources()) {
                if (source.path().isEmpty() && !source.isChart()) {
                    continue;
                }
                String release = application.release(source) + "\n" + application.namespace() + "\n"
                        + application.cluster() + "\n" + source.repository() + "\n" + source.path() + "\n"
                        + source.fields().scalar("chart");
                Application other = releases.putIfAbsent(release, application);
                if (other != null && other != application) {
                    remarks.add(
                            application.place(),
                            "Application/" + other.name() + " deploys the same release '" + application.release(source)
                                    + "' to the namespace '" + application.namespace() + "' on "
                                    + application.cluster(),
                            "remove one of them, or give them other release names or namespaces");
                }
            }
        }
    }
}
