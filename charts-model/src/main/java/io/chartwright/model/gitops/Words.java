package io.chartwright.model.gitops;

import io.chartwright.model.Faults;

/** Texts that Argo CD shows or matches. */
final class Words {
    private Words() {}

    /** Checks that a text is one line, and no longer than Argo CD takes. */
    static void line(Faults faults, String path, String text, int most) {
        faults.notBlank(path, text);
        if (text.codePointCount(0, text.length()) > most) {
            faults.add(
                    path,
                    "text-too-long",
                    Faults.quote(text) + " has " + text.codePointCount(0, text.length()) + " characters, at most "
                            + most + " are allowed",
                    "shorten it");
        } else if (text.contains("\n")) {
            faults.add(path, "bad-text", Faults.quote(text) + " is more than one line", "write it as one");
        }
    }

    /** Checks a pattern for names, in which {@code *} stands for anything. */
    static void pattern(Faults faults, String path, String pattern) {
        if (pattern.isBlank() || pattern.startsWith("!") || pattern.chars().anyMatch(Character::isWhitespace)) {
            faults.add(
                    path,
                    "bad-pattern",
                    Faults.quote(pattern) + " is no pattern that a name could match",
                    "write a name, with '*' for any part of it; what a '!' would forbid is forbidden by itself");
        }
    }
}
