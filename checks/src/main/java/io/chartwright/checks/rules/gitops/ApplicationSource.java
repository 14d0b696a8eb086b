package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** An Application has source or sources; a source is a folder, a chart or a name for others. */
final class ApplicationSource implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-source",
            Family.GITOPS,
            "An Application has no source, or more than it can use",
            "Of source and sources, Argo CD silently takes the latter; a source that is nothing or two things at"
                    + " once is an InvalidSpecError.",
            "Keep source for one, or sources for several, and in each path or chart.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            Fields spec = application.spec();
            boolean one = spec.at("source").present();
            boolean several = spec.at("sources").present();
            if (one && several) {
                remarks.add(
                        application.place(spec.at("source")),
                        "it has source and sources; Argo CD passes over source",
                        "move source into sources, or leave one of them out");
            } else if (application.sources().isEmpty()
                    && !spec.at("sourceHydrator").present()) {
                remarks.add(application.place(), "it has neither source nor sources", "add spec.source");
            }
            application.sources().forEach(source -> check(application, source, remarks));
        }
    }

    private static void check(Application application, Source source, SceneRemarks remarks) {
        boolean path = !source.fields().text("path").isEmpty();
        if (path && source.isChart()) {
            remarks.add(
                    application.place(source.fields()),
                    "the source has a path and a chart",
                    "leave out path for a chart of a chart repository, or chart for a folder in Git");
        } else if (!path && !source.isChart() && source.ref().isEmpty()) {
            remarks.add(
                    application.place(source.fields()),
                    "the source has no path, no chart and no ref",
                    "say path, the folder in the repository");
        } else if (source.isChart() && source.fields().text("targetRevision").isEmpty()) {
            remarks.add(
                    application.place(source.fields()),
                    "the chart '" + source.fields().scalar("chart") + "' has no version",
                    "say targetRevision, the version of the chart");
        }
    }
}
