package io.chartwright.checks.rules.gitops;

import java.util.List;

/**
 * Argo CD's patterns: {@code *} and {@code ?} stop at separators, {@code **} does not, {@code {a,b}} is one or the other,
 * and a {@code !} in front, where it may stand, turns the meaning around.
 */
final class Glob {
    private Glob() {}

    /** Whether a text matches a pattern in which a slash is a separator. */
    static boolean matchesPath(String pattern, String text) {
        return pattern.equals("*") || matches(pattern, text, true);
    }

    /** Whether a text matches a pattern without separators. */
    static boolean matches(String pattern, String text) {
        return matches(pattern, text, false);
    }

    /** Whether a pattern matches nothing but itself, if no {@code !} stands in front. */
    static boolean isPlain(String pattern) {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('{') < 0;
    }

    private static boolean matches(String pattern, String text, boolean separated) {
        if (isPlain(pattern)) {
            return pattern.equals(text); // Projects of fleets have hundreds of patterns, and nearly all are plain.
        }
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}', open + 1);
        if (open >= 0 && close > open && pattern.indexOf('{', close) < 0) {
            return List.of(pattern.substring(open + 1, close).split(",", -1)).stream()
                    .anyMatch(choice -> matches(
                            pattern.substring(0, open) + choice + pattern.substring(close + 1), text, separated));
        }
        return simple(pattern, text, separated);
    }

    /** Column by column, so that no pattern takes more than its length times that of the text. */
    private static boolean simple(String pattern, String text, boolean separated) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            char sign = pattern.charAt(p);
            boolean[] next = new boolean[text.length() + 1];
            boolean anything = sign == '*' && p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
            for (int t = 0; t <= text.length(); t++) {
                if (sign == '*') {
                    boolean on = t > 0 && next[t - 1] && (anything || !separated || text.charAt(t - 1) != '/');
                    next[t] = reached[t] || on;
                } else if (t > 0 && reached[t - 1]) {
                    char c = text.charAt(t - 1);
                    next[t] = sign == '?' ? !separated || c != '/' : sign == c;
                }
            }
            reached = next;
            p += anything ? 1 : 0;
        }
        return reached[text.length()];
    }
}
