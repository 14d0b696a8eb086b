package io.chartwright.checks;

import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.model.Suppression;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A suppression at work. */
final class Silencing {
    /** Of several that fit, the one that says most; which of them was written first does not matter. */
    static final Comparator<Silencing> CLOSEST_FIRST = Comparator.comparing(
                    (Silencing silencing) -> silencing.places().size(), Comparator.reverseOrder())
            .thenComparing(silencing -> silencing.places().toString());

    private final String path;
    private final Suppression suppression;

    Silencing(String path, Suppression suppression) {
        this.path = path;
        this.suppression = suppression;
    }

    String code() {
        return suppression.code();
    }

    String reason() {
        return suppression.reason();
    }

    /** Where it stands in the platform. */
    Place place() {
        return Place.setting(path);
    }

    /** Whether it says which one object it is about, or which field of a file. */
    boolean ofOneThing() {
        return suppression.object().filter(ObjectPattern::namesOne).isPresent()
                || suppression.file().isPresent() && suppression.field().isPresent();
    }

    /** Whether a finding of at most one environment is in all the places that it names. */
    boolean fits(Finding finding) {
        Place place = finding.place();
        return code().equals(finding.code())
                && names(suppression.environment(), String.join("", place.environments()))
                && names(suppression.chart(), place.chart())
                && names(suppression.subchart(), place.subchart())
                && names(suppression.file(), place.file())
                && names(suppression.field(), place.field())
                && suppression
                        .object()
                        .map(pattern -> ObjectPattern.matches(pattern, place.object()))
                        .orElse(true);
    }

    private static boolean names(Optional<String> wanted, String actual) {
        return wanted.map(actual::equals).orElse(true);
    }

    /** The places that it names, as messages have them. */
    String where() {
        return places().entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue())
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        suppression.environment().ifPresent(name -> places.put("environment", name));
        suppression.chart().ifPresent(name -> places.put("chart", name));
        suppression.subchart().ifPresent(name -> places.put("subchart", name));
        suppression.object().ifPresent(name -> places.put("object", name));
        suppression.file().ifPresent(path -> places.put("file", path));
        suppression.field().ifPresent(path -> places.put("field", path));
        return places;
    }
}
