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

    /** How many letters were left out, added, changed or swapped on the way from one word to the other. */
    private static int slips(String from, String to) {
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, from, to, i, j);
            }
        }
        return costs[from.length()][to.length()];
    }

    private static int cheapest(int[][] costs, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int cost = Math.min(costs[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
