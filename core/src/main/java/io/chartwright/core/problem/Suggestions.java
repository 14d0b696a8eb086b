package io.chartwright.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. Rather says nothing than something far-fetched. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The valid word that is nearest to a wrong one: one slip for every three letters, at most three, where a slip is a
     * letter too many, too few, wrong, or swapped with its neighbour. Case, {@code -} and {@code _} count for nothing.
     *
     * @param valid in any order; of equally near words the first of the alphabet is taken
     */
    public static Optional<String> nearest(String wrong, Collection<String> valid) {
        String bare = bare(wrong);
        int slips = Math.min(3, (bare.length() + 1) / 3);
        return valid.stream()
                .map(word -> new Candidate(word, distance(bare, bare(word), slips)))
                .filter(candidate ->
                        candidate.distance <= slips && !bare(candidate.word).isEmpty())
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private record Candidate(String word, int distance) {}

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Damerau-Levenshtein, each stretch edited once; anything above the bound where it is exceeded for certain. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = back[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(back[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
