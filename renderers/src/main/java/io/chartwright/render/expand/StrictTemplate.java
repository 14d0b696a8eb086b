package io.chartwright.render.expand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Helm as strict as {@code missingkey=error} makes Argo CD: Helm has no such switch and takes a key that is not there
 * for an empty text. Each field that an action reads is first asked for.
 */
final class StrictTemplate {
    private static final Pattern ACTION = Pattern.compile("\\{\\{(?:\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|[^\"`])*?}}");

    /** A text or comment to step over, or a way of fields that starts at the context or at a variable. */
    private static final Pattern TEXT_OR_FIELDS = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|/\\*.*?\\*/" + "|(?<![\\w.)$])(\\$\\w*)?((?:\\.[A-Za-z_]\\w*)+)",
            Pattern.DOTALL);

    private StrictTemplate() {}

    /** A template that fails where the given one would read a key that is not there. */
    static String of(String template) {
        return ACTION.matcher(template)
                .replaceAll(action -> Matcher.quoteReplacement(TEXT_OR_FIELDS
                        .matcher(action.group())
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(2) == null ? found.group() : asked(found.group(1), found.group(2))))));
    }

    private static String asked(String variable, String fields) {
        String start = variable == null ? "" : variable;
        StringBuilder asked = new StringBuilder("(and ");
        StringBuilder way = new StringBuilder(start);
        for (String key : fields.substring(1).split("\\.")) {
            asked.append("(or (hasKey ")
                    .append(way.isEmpty() ? "." : way)
                    .append(" \"")
                    .append(key)
                    .append("\") (fail \"map has no entry for key '")
                    .append(key)
                    .append("'\")) ");
            way.append('.').append(key);
        }
        return asked.append(way).append(')').toString();
    }
}
