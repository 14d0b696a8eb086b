package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.core.problem.Suggestions;
import io.chartwright.model.gitops.Propagation;
import io.chartwright.model.gitops.SyncOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Argo CD 3.1 compares sync options letter by letter and says nothing of those that it does not know. */
final class SyncOptionUnknown implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "sync-option-unknown",
            Family.GITOPS,
            "A sync option is none of those that Argo CD knows at this place",
            "Argo CD passes over it without a word: nothing is done of what it asks for.",
            "Spell the option as Argo CD does, and write it where it counts: some work on single objects alone.");

    private static final String ANNOTATION = "argocd.argoproj.io/sync-options";
    private static final Set<String> OF_APPLICATIONS = Stream.concat(
                    Arrays.stream(SyncOption.values()).map(SyncOption::text),
                    Arrays.stream(Propagation.values())
                            .map(propagation -> "PrunePropagationPolicy="
                                    + propagation.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_OBJECTS = Set.of(
            "Delete=confirm",
            "Delete=false",
            "Force=true",
            "Prune=confirm",
            "Prune=false",
            "PruneLast=true",
            "Replace=true",
            "ServerSideApply=false",
            "ServerSideApply=true",
            "SkipDryRunOnMissingResource=true",
            "Validate=false");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            for (Fields option : application.syncOptions()) {
                check(option.text(), OF_APPLICATIONS, OF_OBJECTS, application.place(option), remarks);
            }
        }
        EveryObject.of(scene, (object, place) -> {
            String options = object.annotations().get(ANNOTATION);
            if (options != null) {
                for (String option : options.split(",")) {
                    Place here = place.at("metadata.annotations." + ANNOTATION);
                    check(option.strip(), OF_OBJECTS, OF_APPLICATIONS, here, remarks);
                }
            }
        });
    }

    private static void check(
            String option, Set<String> here, Set<String> elsewhere, Place place, SceneRemarks remarks) {
        if (here.contains(option)) {
            return;
        }
        boolean misplaced = elsewhere.contains(option);
        String where =
                here == OF_OBJECTS ? "syncOptions of an Application" : "the annotation " + ANNOTATION + " of objects";
        remarks.add(
                place,
                "Argo CD does not know the option '" + option + "' here",
                misplaced
                        ? "it works in " + where + " alone"
                        : Suggestions.nearest(option, here)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("say one of: " + String.join(", ", new TreeSet<>(here))));
    }
}
