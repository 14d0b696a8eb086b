package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An Application has source or sources; a source is a folder, a chart or a name for others. */
final class ApplicationSource implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-source",
            Family.GITOPS,
            "An Application has no source, or more than it can use",
            "Of source and sources, Argo CD silently takes the latter; a source that is nothing or two things at"
                    + " once is an InvalidSpecError.",
            "Keep source for one, or sources for several, and in each path or chart.");

    private static final Pattern REF = Pattern.compile("[a-zA-Z0-9_-]+");

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
            checkRefs(application, remarks);
            checkRevisions(application, remarks);
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

    /** A ref is the name of a source among several, for those whose values are there. */
    private static void checkRefs(Application application, SceneRemarks remarks) {
        Set<String> refs = new HashSet<>();
        for (Source source : application.sources()) {
            Fields ref = source.fields().at("ref");
            if (source.ref().isEmpty()) {
                continue;
            }
            if (!REF.matcher(source.ref()).matches()) {
                remarks.add(
                        application.place(ref),
                        "'" + source.ref() + "' cannot be the ref of a source",
                        "use letters, digits, '-' and '_'");
            } else if (!refs.add(source.ref())) {
                remarks.add(
                        application.place(ref),
                        "two sources have the ref '" + source.ref() + "'",
                        "give one of them another");
            } else if (source.isChart()) {
                remarks.add(
                        application.place(ref),
                        "the source with the ref '" + source.ref() + "' is a chart of a chart repository",
                        "a ref is for a Git repository: leave out ref or chart");
            } else if (application.sources().size() == 1) {
                remarks.add(
                        application.place(ref),
                        "the ref '" + source.ref() + "' is for other sources, and there is none",
                        "leave out ref, or add the source that refers to it");
            }
        }
    }

    /** {@code reposerver/repository/repository.go}: one repository, one commit, for all that goes into a chart. */
    private static void checkRevisions(Application application, SceneRemarks remarks) {
        List<Source> sources = application.sources();
        for (Source source : sources) {
            if (!source.ref().isEmpty()) {
                sources.stream()
                        .filter(chart -> chart != source && chart.refersTo(source.ref()))
                        .filter(chart -> RepositoryPath.sameRepository(chart.repository(), source.repository()))
                        .filter(chart -> !chart.revision().equals(source.revision()))
                        .findFirst()
                        .ifPresent(chart -> remarks.add(
                                application.place(source.fields().at("targetRevision")),
                                "the values are of the revision '" + source.revision()
                                        + "' of the repository of which the chart is of '" + chart.revision()
                                        + "', and Argo CD takes one revision of a repository",
                                "take both of one revision, or keep the values in another repository"));
            }
        }
    }
}
