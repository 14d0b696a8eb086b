package io.chartwright.model;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A name that is not there, and what its user may have meant. */
final class UnknownWord {
    private UnknownWord() {}

    /** Notes that a word is not known, with the one that was probably meant, or else with all that are known. */
    static void add(Faults faults, String path, String code, String message, String word, Set<String> known) {
        faults.add(
                path,
                code,
                message,
                known.stream()
                        .filter(one -> near(one, word))
                        .findFirst()
                        .map(one -> "did you mean '" + one + "'?")
                        .orElseGet(() -> listed(known)));
    }

    private static String listed(Set<String> known) {
        String all = known.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
        return all.isEmpty() ? "there is none" : "there are " + all;
    }

    /** Whether two words differ in case, by one letter, or by two that are swapped. */
    private static boolean near(String known, String word) {
        String one = known.toLowerCase(Locale.ROOT);
        String other = word.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = Math.max(one.length(), other.length()) - start - end;
        return start + end > 0 && left <= 2;
    }
}
