package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the values of a request into the chart's own {@code values.yaml}, for Helm's library lints with no others. Helm
 * itself does the merging, so that no rule of its own and no scalar is read otherwise than it reads them.
 *
 * <p>It is asked twice. First for the names under which subcharts get their values, which depend on aliases and
 * conditions. Then for the values of a chart with empty subcharts of these names: there Helm applies a null meant for the
 * chart and keeps a null meant for a subchart, which takes effect only against the subchart's own values.
 */
final class MergedValues {
    /** Asks Helm for the names under which a chart's subcharts get their values. */
    static final String NAMES = "keys .Subcharts | sortAlpha | join \" \"";

    private static final String VALUES = "values.yaml";
    private static final String ANSWER = "answer:";
    private static final String QUESTION = "templates/question.yaml";

    private MergedValues() {}

    static Map<String, String> intoChart(HelmRequest request) {
        return intoChart(request, subcharts(request));
    }

    /** The same where the first answer is known: the names under which subcharts get their values. */
    static Map<String, String> intoChart(HelmRequest request, List<String> subcharts) {
        String values = ask(withEmptySubcharts(request, subcharts), "mustToJson .Values", request);
        Map<String, String> merged = new TreeMap<>(request.chart().files());
        // JSON is YAML, and leaves no doubt about a scalar.
        merged.put(VALUES, values + "\n");
        return merged;
    }

    private static List<String> subcharts(HelmRequest request) {
        Map<String, String> plain = new TreeMap<>(request.chart().files());
        plain.keySet().removeIf(path -> ChartPaths.isTemplate(path) || path.endsWith("values.schema.json"));
        return names(ask(plain, NAMES, request));
    }

    /** The names in an answer to {@link #NAMES}. */
    static List<String> names(String answer) {
        return answer.isEmpty() ? List.of() : List.of(answer.split(" "));
    }

    private static Map<String, String> withEmptySubcharts(HelmRequest request, List<String> names) {
        Map<String, String> chart = new TreeMap<>();
        chart.put("Chart.yaml", emptyChart("values"));
        String own = request.chart().text(VALUES);
        if (own != null) {
            chart.put(VALUES, own);
        }
        names.forEach(name -> chart.put("charts/" + name + "/Chart.yaml", emptyChart(name)));
        return chart;
    }

    private static String emptyChart(String name) {
        return "{apiVersion: v2, name: \"" + name + "\", version: 0.0.0}";
    }

    private static String ask(Map<String, String> chart, String question, HelmRequest request) {
        chart.put(QUESTION, ANSWER + " {{ " + question + " }}\n");
        try (StagedChart staged = StagedChart.packed(chart, request.values())) {
            return staged.template(NativeHelm.get(), request)
                    .lines()
                    .filter(line -> line.startsWith(ANSWER))
                    .map(line -> line.substring(ANSWER.length()).strip())
                    .findFirst()
                    .orElseThrow(() -> new HelmException("Helm gave no answer to: " + question));
        }
    }
}
