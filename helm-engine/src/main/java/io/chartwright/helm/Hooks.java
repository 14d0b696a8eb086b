package io.chartwright.helm;

import java.util.regex.Pattern;

/** Keeps hooks in what Helm's library renders, which otherwise drops whatever is annotated as one. */
final class Hooks {
    private static final String KEY = "helm.sh/hook";
    /** As long as the key and sorted where it is, so that nothing a template does with lengths or order changes. */
    private static final String MARK = "helm.sh/hooj";

    /** Not {@code helm.sh/hook-weight} and its like, which the library leaves alone. */
    private static final Pattern WHOLE_KEY = Pattern.compile(Pattern.quote(KEY) + "(?![\\w./-])");

    /** What a template pipes its own text through to the same end. */
    static final String HIDE = "replace `" + KEY + "` `" + MARK + "`";

    private Hooks() {}

    static String hide(String text) {
        return WHOLE_KEY.matcher(text).replaceAll(MARK);
    }

    static String show(String text) {
        return text.replace(MARK, KEY);
    }
}
