package io.chartwright.checks.rules.reference;

import java.util.Locale;

/**
 * Whether one name is another one with a slip of the finger in it. Much stricter than a suggestion may be, since it makes an
 * error of what may be right: {@code db-1} and {@code db-2} are two names, and so are {@code web-db} and {@code web-tls}.
 */
final class Misspelling {
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_SEPARATORS = 3;

    private Misspelling() {}

    static boolean likely(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > MOST_SEPARATORS) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String mine = one.substring(start, one.length() - end);
        String theirs = other.substring(start, other.length() - end);
        boolean slip = (oneLetter(mine, theirs) || swapped(mine, theirs))
                && word(one, start, end) >= SHORTEST_WORD
                && word(other, start, end) >= SHORTEST_WORD;
        return slip || bare(mine).equals(bare(theirs));
    }

    private static String bare(String name) {
        return name.replace("-", "").replace(".", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static boolean oneLetter(String mine, String theirs) {
        return mine.length() <= 1
                && theirs.length() <= 1
                && (mine + theirs).chars().allMatch(Character::isLetter);
    }

    private static boolean swapped(String mine, String theirs) {
        return mine.length() == 2
                && theirs.length() == 2
                && mine.charAt(0) == theirs.charAt(1)
                && mine.charAt(1) == theirs.charAt(0)
                && mine.chars().allMatch(Character::isLetter);
    }

    /** How long the word is, between hyphens, in which two names differ. */
    private static int word(String name, int start, int end) {
        int from = name.lastIndexOf('-', Math.max(0, start - 1)) + 1;
        int to = name.indexOf('-', name.length() - end);
        return (to < 0 ? name.length() : to) - from;
    }
}
