package io.chartwright.model.gitops;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes clusters parts of names; fleets ask for thousands. */
final class ClusterWords {
    private static final Pattern SCHEME = Pattern.compile("^https://");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private ClusterWords() {}

    static String of(String text) {
        String bare = SCHEME.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        return ENDS.matcher(NO_LETTERS.matcher(bare).replaceAll("-")).replaceAll("");
    }
}
