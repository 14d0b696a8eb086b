package io.chartwright.helm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code lookup} find nothing, as it does in {@code helm template}; left alone, Helm's library asks whatever
 * cluster the machine knows, or fails where there is none.
 */
final class Lookups {
    /** An action of a template; comments count as one, but what they say does no harm. */
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    /** A text to step over, or the function's name standing by itself. */
    private static final Pattern TEXT_OR_LOOKUP =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|(?<![\\w.$])(lookup)(?!\\w)");

    /** Takes the same four texts and yields the same empty map: an empty map without these four keys. */
    private static final String NOTHING = "omit (dict)";

    private Lookups() {}

    static String remove(String template) {
        if (!template.contains("lookup")) {
            return template;
        }
        return ACTION.matcher(template)
                .replaceAll(action -> Matcher.quoteReplacement(TEXT_OR_LOOKUP
                        .matcher(action.group())
                        .replaceAll(found -> found.group(1) == null
                                ? Matcher.quoteReplacement(found.group())
                                : Matcher.quoteReplacement(NOTHING))));
    }
}
