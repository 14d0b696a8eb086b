package io.chartwright.helm;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What lint needs to see of a chart that Helm has rendered with the same values. Lint looks at the objects of a chart
 * itself and renders those of its subcharts only to see that they render, for which it reads all of them four times.
 *
 * <p>Whatever lint remarks on such a chart is to be asked again of the whole one, whose words count.
 */
final class RenderedChart {
    private static final Pattern SUBCHART = Pattern.compile("charts/.*");
    private static final Pattern PARTIAL = Pattern.compile("(?:.*/)?_[^/]*|(?:.*/)?NOTES\\.txt");
    private static final Pattern SHARES = Pattern.compile("\\b(?:define|block)\\b");
    private static final Pattern VALUES = Pattern.compile("(?:.*/)?values\\.(?:yaml|schema\\.json)");

    private RenderedChart() {}

    /** A copy without what only the templates of subcharts need. */
    static Map<String, String> forLint(Map<String, String> chart) {
        boolean objects = chart.keySet().stream()
                .anyMatch(path -> !ofSubchart(path)
                        && ChartPaths.isTemplate(path)
                        && !PARTIAL.matcher(path).matches());
        Map<String, String> rest = new TreeMap<>(chart);
        rest.entrySet().removeIf(file -> ofSubchart(file.getKey()) && !(objects ? mayBeSeen(file) : tells(file)));
        return rest;
    }

    private static boolean ofSubchart(String path) {
        return SUBCHART.matcher(path).matches();
    }

    /** Whether the chart's own templates could use it: by name, or among their values. */
    private static boolean mayBeSeen(Map.Entry<String, String> file) {
        return !file.getKey().endsWith("values.schema.json")
                && (!ChartPaths.isTemplate(file.getKey())
                        || SHARES.matcher(file.getValue()).find());
    }

    /** Whether it says what a subchart is; nobody asks what is in one if there are no objects to lint. */
    private static boolean tells(Map.Entry<String, String> file) {
        return !ChartPaths.isTemplate(file.getKey())
                && !VALUES.matcher(file.getKey()).matches();
    }
}
