package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a chart and each of its subcharts see, as Helm works them out: their own, what is laid over them, and to
 * subcharts the globals of those above. A subchart that its condition switches off sees none.
 *
 * @param chart the chart
 * @param path the keys below which its values stand in those of the chart at the top, with dots; empty for that chart
 * @param values what it sees
 */
record EffectiveValues(Chart chart, String path, Map<String, @Nullable Object> values) {
    private static final String GLOBAL = "global";

    /** The values of a chart and all below it, each chart before its subcharts. */
    static List<EffectiveValues> of(Chart chart, List<? extends Map<?, ?>> overlays) {
        Map<String, @Nullable Object> overlay = new LinkedHashMap<>();
        for (Map<?, ?> each : overlays) {
            overlay = ValuesMerge.together(overlay, each);
        }
        List<EffectiveValues> all = new ArrayList<>();
        collect(chart, "", ValuesMerge.over(chart.values(), overlay), overlay, all);
        return all;
    }

    /** Adds what a chart sees and what those below it see, and returns the first. */
    private static Map<String, @Nullable Object> collect(
            Chart chart,
            String path,
            Map<String, @Nullable Object> values,
            Map<?, ?> overlay,
            List<EffectiveValues> all) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(values);
        int own = all.size();
        subcharts(chart).forEach((key, subchart) -> {
            Map<?, ?> laid = ValuesMerge.together(map(chart.values().get(key)), map(overlay.get(key)));
            Map<String, @Nullable Object> below = ValuesMerge.over(subchart.values(), laid);
            if (values.get(GLOBAL) instanceof Map<?, ?> global) {
                below.put(GLOBAL, ValuesMerge.over(map(below.get(GLOBAL)), global));
            }
            if (isOn(chart, key, values, below)) {
                String deeper = path.isEmpty() ? key : path + "." + key;
                complete.put(key, collect(subchart, deeper, below, laid, all));
            }
        });
        all.add(own, new EffectiveValues(chart, path, complete));
        return complete;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, Chart> subcharts(Chart chart) {
        Map<String, Chart> subcharts = new LinkedHashMap<>();
        List<String> named = new ArrayList<>();
        for (Fields dependency : chart.dependencies()) {
            named.add(dependency.text("name"));
            chart.subchart(dependency).ifPresent(subchart -> subcharts.put(Chart.key(dependency), subchart));
        }
        chart.subcharts().stream()
                .filter(subchart -> !named.contains(subchart.name()))
                .forEach(subchart -> subcharts.put(subchart.name(), subchart));
        return subcharts;
    }

    private static boolean isOn(
            Chart chart, String key, Map<String, @Nullable Object> values, Map<String, @Nullable Object> below) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>(values);
        seen.put(key, below);
        return chart.dependencies().stream()
                .filter(dependency -> Chart.key(dependency).equals(key))
                .flatMap(dependency -> List.of(dependency.text("condition").split(",")).stream())
                .map(path -> Fields.of(seen).at(path.strip().split("\\.")).value())
                .filter(Boolean.class::isInstance)
                .findFirst()
                .map(Boolean.TRUE::equals)
                .orElse(true);
    }

    /** The path of a field of this chart's values in those of the chart at the top. */
    String inTop(String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
