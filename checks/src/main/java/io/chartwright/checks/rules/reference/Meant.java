package io.chartwright.checks.rules.reference;

import io.chartwright.core.problem.Suggestions;
import java.util.List;
import java.util.stream.Collectors;

/** What to say to somebody who named what is not there. */
final class Meant {
    private static final int SHOWN = 6;

    private Meant() {}

    /** What was probably meant, or else what there is. */
    static String hint(String wrong, List<String> known) {
        return Suggestions.nearest(wrong, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> known.isEmpty() ? "add it, or do not name it" : thereIs(known));
    }

    private static String thereIs(List<String> known) {
        String rest = known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "";
        return (known.size() == 1 ? "there is " : "there are ")
                + known.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + rest;
    }
}
