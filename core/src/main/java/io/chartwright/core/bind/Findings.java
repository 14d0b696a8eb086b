package io.chartwright.core.bind;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.Suggestions;
import io.chartwright.model.Fault;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is wrong with a document, collected while it is read. */
public final class Findings {
    private static final int LISTED = 20;

    private final List<Finding> found = new ArrayList<>();

    /** Notes that a value is wrong. */
    public void add(Place place, String code, String message, String hint) {
        found.add(new Finding(place, false, code, message, hint));
    }

    /** Notes that a key is wrong, or what is missing below it. */
    public void addAtKey(Place place, String code, String message, String hint) {
        found.add(new Finding(place, true, code, message, hint));
    }

    /** Notes what others found. */
    public void addAll(Collection<Finding> others) {
        found.addAll(others);
    }

    /** Notes a key that nobody asked for. */
    public void addUnknown(Place key, Place owner, Collection<String> known) {
        addAtKey(
                key,
                "unknown-field",
                quote(key.key()) + " is no setting of " + owner.label(),
                nearest(key.key(), known).map(Findings::didYouMean).orElseGet(() -> knownHere(known)));
    }

    /** Notes a key that is not there but must be. */
    public void addMissing(Place owner, String key, String hint) {
        addAtKey(owner, "missing-value", "'" + key + "' is missing from " + owner.label(), hint);
    }

    /** Notes a value of the wrong type; without a hint of its own, it is told how to write the right one. */
    Bound wrongType(Place place, Type type, String hint) {
        add(
                place,
                "wrong-type",
                "expected " + Words.expected(type) + " for " + place.label() + ", found " + Words.found(place.node()),
                hint.isEmpty() ? Words.howTo(type) : hint);
        return Bound.NOTHING;
    }

    /** Notes a fault of the model at the node that its path leads to, or as near to it as the document goes. */
    public void addFault(Place root, Fault fault) {
        Place.Reached reached = root.follow(fault.path());
        Place place = reached.place();
        boolean aboutKey = fault.message().startsWith("'" + place.key() + "'")
                && !place.key().isEmpty();
        found.add(new Finding(place, aboutKey, fault.code(), FaultWords.message(fault, reached), fault.hint()));
    }

    /** Everything so far, in the order in which it was found. */
    public List<Finding> all() {
        return List.copyOf(found);
    }

    /** Everything so far as problems of a file, without repetitions, in the order of the file. */
    public List<Problem> in(String file) {
        Map<Object, Problem> once = new LinkedHashMap<>();
        for (Finding finding : found) {
            Problem problem = finding.in(file);
            // What an alias repeats is one mistake, although each place calls itself otherwise.
            boolean unknown = problem.code().equals("unknown-field");
            once.putIfAbsent(unknown ? problem.location() : problem, problem);
        }
        return once.values().stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.location().line())
                        .thenComparing(problem -> problem.location().column()))
                .toList();
    }

    /** A word of the user's as messages show it: quoted, and cut where it is endless. */
    public static String quote(String word) {
        return "'" + Words.cut(word) + "'";
    }

    /** What a user may have meant, if anything known is like it. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return Suggestions.nearest(word, known);
    }

    /** The hint for a word that is like a known one. */
    public static String didYouMean(String word) {
        return "did you mean '" + word + "'?";
    }

    /** The hint for a word that is like no other; cut where it would fill the screen. */
    public static String knownHere(Collection<String> known) {
        if (known.isEmpty()) {
            return "it has no settings";
        }
        String more = known.size() > LISTED ? " and " + (known.size() - LISTED) + " more" : "";
        return "known here: " + String.join(", ", known.stream().limit(LISTED).toList()) + more;
    }
}
