package io.chartwright.checks;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.problem.Suggestions;
import io.chartwright.model.Checks;
import io.chartwright.model.SeverityChange;
import io.chartwright.model.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Applies what a platform says of its checks: which findings are more or less bad here, and which may stay. Works on
 * findings of single environments, so that one which may stay in one environment is still told of in the others; see
 * {@link Findings#merge} for what comes after it.
 */
public final class Judgement {
    private final SortedMap<String, RuleDoc> rules = new TreeMap<>();
    private final SortedMap<String, SeverityChange> severities = new TreeMap<>();
    private final List<Silencing> suppressions = new ArrayList<>();
    private final List<Finding> mistakes = new ArrayList<>();

    /**
     * A judgement by the words of a platform.
     *
     * @param settings what it says
     * @param rules all rules that there are; those of the settings themselves need not be among them
     */
    public Judgement(Checks settings, Collection<RuleDoc> rules) {
        rules.forEach(rule -> this.rules.put(rule.code(), rule));
        SettingsRules.inOrder().forEach(rule -> this.rules.put(rule.code(), rule));
        settings.severities().forEach(this::accept);
        for (int i = 0; i < settings.suppressions().size(); i++) {
            accept("checks.suppressions." + i, settings.suppressions().get(i));
        }
    }

    /** Judges findings of any number of environments, in whatever order, and adds what is wrong with the words themselves. */
    public Judged of(List<Finding> raw) {
        List<Finding> findings = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        Set<Silencing> used = new HashSet<>();
        for (Finding finding : raw) {
            for (Finding single : Findings.inEachEnvironment(finding)) {
                Finding weighed = weighed(single);
                List<Silencing> fitting = suppressions.stream()
                        .filter(suppression -> suppression.fits(weighed))
                        .sorted(Silencing.CLOSEST_FIRST)
                        .toList();
                used.addAll(fitting);
                fitting.stream()
                        .findFirst()
                        .ifPresentOrElse(
                                first -> suppressed.add(new Suppressed(weighed, first.reason())),
                                () -> findings.add(weighed));
            }
        }
        mistakes.forEach(mistake -> findings.add(weighed(mistake)));
        // Where Helm failed, nobody knows what else would have been found.
        if (raw.stream().noneMatch(Judgement::keepsOthersFromShowing)) {
            suppressions.stream()
                    .filter(suppression -> !used.contains(suppression))
                    .forEach(suppression -> findings.add(weighed(unused(suppression))));
        }
        return new Judged(findings, suppressed);
    }

    private void accept(String code, SeverityChange change) {
        Place place = Place.setting("checks.severities." + code);
        Optional<RuleDoc> rule = rule(code, place);
        if (rule.isPresent() && rule.get().onlyByPlace()) {
            notSilenceable(place, "the severity of '" + code + "' cannot be changed");
        } else if (rule.isPresent()) {
            severities.put(code, change);
        }
    }

    private void accept(String path, Suppression suppression) {
        Silencing silencing = new Silencing(path, suppression);
        Optional<RuleDoc> rule = rule(silencing.code(), silencing.place());
        if (rule.isPresent() && rule.get().onlyByPlace() && !silencing.ofOneThing()) {
            notSilenceable(
                    silencing.place(),
                    "'" + silencing.code() + "' cannot be suppressed for all of " + silencing.where());
        } else if (rule.isPresent()) {
            suppressions.add(silencing);
        }
    }

    private Optional<RuleDoc> rule(String code, Place place) {
        Optional<RuleDoc> rule = Optional.ofNullable(rules.get(code));
        if (rule.isEmpty()) {
            mistakes.add(Finding.of(
                    SettingsRules.UNKNOWN_RULE,
                    place,
                    "there is no rule '" + code + "'",
                    Suggestions.nearest(code, rules.keySet())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write the code as reports have it")));
        }
        return rule;
    }

    private void notSilenceable(Place place, String message) {
        mistakes.add(
                Finding.of(
                        SettingsRules.NOT_SILENCEABLE,
                        place,
                        message + ": it may stay for single objects, or single fields of files, each with a reason",
                        "suppress it for an 'object' by kind and name, such as 'ConfigMap/web-config', or for a 'file' and 'field'"));
    }

    private Finding weighed(Finding finding) {
        SeverityChange change = severities.get(finding.code());
        if (change == null) {
            return finding;
        }
        Severity severity = Severity.valueOf(change.severity().name());
        return severity == finding.severity()
                ? finding
                : finding.as(severity, "changed from " + finding.severity().word() + ": " + change.reason());
    }

    private static Finding unused(Silencing silencing) {
        return Finding.of(
                SettingsRules.UNUSED_SUPPRESSION,
                silencing.place(),
                "nothing was found of '" + silencing.code() + "' in " + silencing.where(),
                "delete this suppression");
    }

    private static boolean keepsOthersFromShowing(Finding finding) {
        return finding.rule().family() == Family.RENDERING && finding.severity() == Severity.ERROR;
    }
}
