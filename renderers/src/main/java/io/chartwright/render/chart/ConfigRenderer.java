package io.chartwright.render.chart;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.render.template.Templates;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ConfigMaps with variables that components share. */
final class ConfigRenderer {
    private final Templates templates;
    private final ChartContext chart;

    ConfigRenderer(Templates templates, ChartContext chart) {
        this.templates = templates;
        this.chart = chart;
    }

    private record SetsView(List<SetView> sets) {}

    private record SetView(
            String chart, String name, String key, boolean guarded, boolean later, String wave, boolean readByTpl) {}

    Optional<String> sets() {
        List<SetView> sets = new ArrayList<>();
        for (String name : names()) {
            sets.add(new SetView(
                    chart.name(),
                    name,
                    ValuesKey.of(name),
                    chart.stages().any(content -> !names(content).contains(name)),
                    !sets.isEmpty(),
                    wave(),
                    readByTpl(name)));
        }
        return sets.isEmpty() ? Optional.empty() : Optional.of(templates.fill("configmap", new SetsView(sets)));
    }

    /** The wave of what jobs of the first phase need; empty if there are none. */
    String wave() {
        boolean first = chart.components().stream()
                .anyMatch(component -> component.sample().phase() == Phase.PREPARE);
        return first ? Waves.NEEDED_FIRST : "";
    }

    /** The variables as values in a stage. */
    Map<String, Object> values(ChartContent content) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ConfigSet set : content.config()) {
            Map<String, Object> variables = new LinkedHashMap<>();
            boolean readByTpl = readByTpl(set.name());
            set.variables()
                    .forEach((name, text) -> variables.put(name, chart.texts().write(text, readByTpl)));
            values.put(ValuesKey.of(set.name()), variables);
        }
        return values;
    }

    /** What the variables may be. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        chart.stages().all().forEach(stage -> stage.content()
                .config()
                .forEach(set -> properties.putIfAbsent(
                        ValuesKey.of(set.name()), Schema.described(set.description(), Schema.mapOf(Schema.string())))));
        return Schema.strict(properties);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        chart.stages().all().forEach(stage -> names.addAll(names(stage.content())));
        return names;
    }

    private static List<String> names(ChartContent content) {
        return content.config().stream().map(ConfigSet::name).toList();
    }

    private boolean readByTpl(String name) {
        return chart.stages().any(content -> content.config().stream()
                .filter(set -> set.name().equals(name))
                .flatMap(set -> set.variables().values().stream())
                .anyMatch(text -> !text.literal()));
    }
}
