package io.chartwright.helm;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts each template of a chart into one that includes it and looks at what it yields. So a hook is seen however its
 * annotation came about, and no template sees anything but what its author wrote; and so one call can render twice.
 *
 * <p>What fails in such a chart is told with the wrong lines: whoever gets a refusal asks again without.
 */
final class WrappedTemplates {
    /** Yielded in place of objects that were not the same at the second try. */
    static final String DIFFERENT = "chartwright-staged: different";

    private static final String BODY = "_chartwright-staged.";
    private static final Pattern TEMPLATE = Pattern.compile("(.*?templates/)((?:[^/]+/)*)([^/_][^/]*)");

    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    /** What may change what later templates see, so that rendering one of them twice could spoil the others. */
    private static final Pattern CHANGES_STATE =
            Pattern.compile("(?<![\\w.$-])(?:set|unset|mustMerge|mustMergeOverwrite|merge|mergeOverwrite)(?![\\w-])");

    private WrappedTemplates() {}

    /** Each template once, its hooks under another name. */
    static Map<String, String> once(Map<String, String> chart) {
        return wrap(chart, "{{ include %1$s . | " + Hooks.HIDE + " }}");
    }

    /** Each template once, and {@link #DIFFERENT} for each that renders otherwise at a second try. */
    static Map<String, String> twice(Map<String, String> chart) {
        return wrap(
                chart,
                "{{ $first := include %1$s . }}{{ if eq $first (include %1$s .) }}{{ $first | " + Hooks.HIDE
                        + " }}{{ else }}" + DIFFERENT + "{{ end }}");
    }

    static boolean mayRenderTwice(String text) {
        return !text.contains("{{")
                || ACTION.matcher(text).results().noneMatch(action -> CHANGES_STATE
                        .matcher(action.group())
                        .find());
    }

    private static Map<String, String> wrap(Map<String, String> chart, String wrapper) {
        Map<String, String> wrapped = new TreeMap<>();
        chart.forEach((path, text) -> {
            Matcher template = TEMPLATE.matcher(path);
            if (ChartPaths.isTemplate(path) && !path.endsWith("NOTES.txt") && template.matches()) {
                String body = template.group(2) + BODY + template.group(3);
                wrapped.put(template.group(1) + body, text);
                wrapped.put(path, wrapper.replace("%1$s", "(print .Template.BasePath `/" + body + "`)"));
            } else {
                wrapped.put(path, text);
            }
        });
        return wrapped;
    }
}
