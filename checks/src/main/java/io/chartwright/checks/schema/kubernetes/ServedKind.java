package io.chartwright.checks.schema.kubernetes;

import java.util.Locale;

/**
 * A kind that API servers serve, and a line of {@code kinds.txt}.
 *
 * @param apiVersion its group and version
 * @param kind its kind
 * @param plural its name in URLs and in rules of roles
 * @param scope where its objects live
 * @param stored whether its objects are kept and thus have names; others, such as a TokenReview, are only answered
 * @param definition the definition of its fields
 * @param span the minors that serve it
 */
record ServedKind(
        String apiVersion, String kind, String plural, Scope scope, boolean stored, String definition, Span span) {
    private static final String STORED = "stored";
    private static final String ANSWERED = "answered";

    /** Reads what {@link #line()} writes. */
    static ServedKind parse(String line) {
        String[] words = line.split(" ");
        return new ServedKind(
                words[0],
                words[1],
                words[2],
                Scope.valueOf(words[3].toUpperCase(Locale.ROOT)),
                words[4].equals(STORED),
                words[5],
                words.length > 6 ? Span.parse(words[6]) : Span.ALWAYS);
    }

    /** The line of the table. */
    String line() {
        return String.join(
                        " ",
                        apiVersion,
                        kind,
                        plural,
                        scope.name().toLowerCase(Locale.ROOT),
                        stored ? STORED : ANSWERED,
                        definition)
                + (span.equals(Span.ALWAYS) ? "" : " " + span);
    }

    /** The part of an API version before the slash; empty for the core group. */
    static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** As Helm's {@code --api-versions} and {@code .Capabilities.APIVersions} have it: {@code apps/v1/Deployment}. */
    String title() {
        return apiVersion + "/" + kind;
    }
}
