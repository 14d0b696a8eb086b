package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns findings into problems, so that one printer serves all mistakes. The place goes into the message. */
public final class FindingProblems {
    private final Set<String> environments;
    private final Function<Finding, Location> locations;

    /**
     * @param coverage what was checked: a finding in every environment of it does not list them
     * @param locations where to point for a finding
     */
    public FindingProblems(Coverage coverage, Function<Finding, Location> locations) {
        this.environments = coverage.releases().stream()
                .map(Coverage.Rendered::environment)
                .filter(environment -> !environment.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.locations = locations;
    }

    /** The finding as a problem. */
    public Problem problem(Finding finding) {
        Location location = locations.apply(finding);
        String where = where(finding.place(), what(finding.place(), location));
        return new Problem(
                finding.severity(),
                finding.code(),
                location,
                where.isEmpty() ? finding.message() : where + ": " + finding.message(),
                Stream.of(finding.hint(), note(finding))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    /** {@code dev, prod: Deployment/web spec.replicas}, or as much of it as there is to say. */
    String where(Place place) {
        return where(place, what(place));
    }

    private String where(Place place, String what) {
        boolean everywhere = !environments.isEmpty() && place.environments().containsAll(environments);
        return joined(": ", everywhere ? "" : String.join(", ", place.environments()), what);
    }

    /** The object and its field; where there is none, the chart. */
    static String what(Place place) {
        return place.object().isEmpty()
                ? joined(" ", joined("/", place.chart(), place.subchart()), place.field())
                : joined(" ", place.object(), place.field());
    }

    /** The same, and the file where the location is in another one: who lets a finding stay needs its name. */
    private static String what(Place place, Location location) {
        return place.object().isEmpty()
                        && !place.file().isEmpty()
                        && !location.file().endsWith(place.file())
                ? joined(" ", place.file(), place.field())
                : what(place);
    }

    /** Why the severity is not the rule's own; empty where it is. */
    static String note(Finding finding) {
        return finding.note().isEmpty() ? "" : SeverityChange.of(finding).words() + ": " + finding.note();
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
