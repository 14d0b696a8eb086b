package io.chartwright.catalog.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a user may have meant by a name that is not there, as a hint. */
final class Nearest {
    private Nearest() {}

    /**
     * Proposes the name that is one or two letters off, or else tells which there are.
     *
     * @param none the hint where there are no names at all
     */
    static String hint(String wrong, Collection<String> names, String none) {
        if (names.isEmpty()) {
            return none;
        }
        int slips = wrong.length() < 4 ? 1 : 2;
        Optional<String> meant = names.stream()
                .filter(name -> slips(wrong, name) <= slips)
                .min(Comparator.comparingInt((String name) -> slips(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
        return meant.map(name -> "did you mean '" + name + "'?")
                .orElseGet(() ->
                        "there are " + String.join(", ", names.stream().sorted().toList()));
    }

    /** How many letters were left out, added or changed on the way from one word to the other. */
    private static int slips(String from, String to) {
        int[] costs = new int[to.length() + 1];
        for (int j = 0; j < costs.length; j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j < costs.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(changed, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[to.length()];
    }
}
