package io.chartwright.workflow.diff.report;

import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Names in a row, of which there may be many and long ones. */
final class Names {
    private static final int MOST = 6;

    /** How many characters of a name are shown. */
    static final int LONGEST = 80;

    private Names() {}

    /** {@code dev, staging and 4 more}. */
    static String joined(Collection<String> names, UnaryOperator<String> written) {
        String shown = names.stream()
                .limit(MOST)
                .map(name -> written.apply(Shortened.of(name, LONGEST)))
                .collect(Collectors.joining(", "));
        return names.size() <= MOST ? shown : shown + " and " + (names.size() - MOST) + " more";
    }
}
