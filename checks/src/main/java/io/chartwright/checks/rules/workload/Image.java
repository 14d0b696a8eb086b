package io.chartwright.checks.rules.workload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an image, in its parts.
 *
 * @param text as it is written
 * @param wellFormed whether a container runtime can read it; the other parts are empty where not
 * @param tag the tag; empty where it has none
 * @param digest the digest, such as {@code sha256:...}; empty where it has none
 */
record Image(String text, boolean wellFormed, String tag, String digest) {

    /** The grammar of image names of the distribution project, which all runtimes share. */
    private static final Pattern GRAMMAR = Pattern.compile("(?:[A-Za-z0-9]++(?:[.-]++[A-Za-z0-9]++)*+(?::\\d{1,5})?/)?"
            + "[a-z0-9]++(?:(?:[._]|__|-++)[a-z0-9]++)*+(?:/[a-z0-9]++(?:(?:[._]|__|-++)[a-z0-9]++)*+)*+"
            + "(?::(?<tag>\\w[\\w.-]{0,127}))?"
            + "(?:@(?<digest>[A-Za-z][A-Za-z0-9]*+:[0-9a-fA-F]{32,}))?");

    static Image of(String text) {
        Matcher parts = GRAMMAR.matcher(text);
        if (!parts.matches()) {
            return new Image(text, false, "", "");
        }
        String tag = parts.group("tag");
        String digest = parts.group("digest");
        return new Image(text, true, tag == null ? "" : tag, digest == null ? "" : digest);
    }

    @Override
    public String toString() {
        return text;
    }
}
