package io.chartwright.render.chart;

import io.chartwright.core.yaml.Section;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Values;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.render.values.Overlay;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a subchart in all its stages, and the schema that holds for all of them. */
final class SubchartValues {
    private final ChartContext chart;
    private final ConfigRenderer config;
    private final FilesRenderer files;
    private final ChartFrame frame;
    private final List<ComponentValues> components;
    private final Map<Integer, Map<String, Object>> stages = new HashMap<>();

    SubchartValues(ChartContext chart, ConfigRenderer config, FilesRenderer files, ChartFrame frame) {
        this.chart = chart;
        this.config = config;
        this.files = files;
        this.frame = frame;
        this.components = chart.components().stream()
                .map(component -> new ComponentValues(component, chart.texts(), chart.resilienceBeside()))
                .toList();
    }

    List<ComponentValues> components() {
        return components;
    }

    /** The values in a stage, 0 being the base, without globals. */
    Map<String, Object> in(int stage) {
        return stages.computeIfAbsent(stage, number -> {
            Map<String, Object> values = new LinkedHashMap<>();
            sections(number).forEach(section -> values.putAll(section.data()));
            return values;
        });
    }

    /** {@code values.yaml}: the base, with a word on each part. */
    String file(Notice notice) {
        List<Section> all = new ArrayList<>();
        all.add(new Section(
                "What all charts of an environment share: helm/environments/<environment>/values.yaml has the real ones.",
                Map.of("global", chart.globals().defaults())));
        all.addAll(sections(0));
        return YamlWriter.writeSections(notice.text(), all);
    }

    /** {@code values.schema.json}. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("global", chart.globals().schema());
        properties.put("enabled", Schema.described("whether the umbrella chart installs this one", Schema.bool()));
        properties.put("podSecurityContext", Schema.anyObject());
        properties.put("securityContext", Schema.anyObject());
        if (chart.stages().any(content -> !content.config().isEmpty())) {
            properties.put("config", config.schema());
        }
        if (chart.stages().any(content -> !content.files().isEmpty())) {
            properties.put("files", files.schema());
        }
        components.forEach(
                values -> properties.put(ValuesKey.of(values.component().name()), values.schema()));
        frame.testValues()
                .ifPresent(test -> properties.put(
                        "tests", Schema.object("image", Images.SCHEMA, "resources", Schema.anyObject())));
        chart.stages().all().forEach(stage -> passed(stage.values())
                .forEach((key, value) -> properties.put(
                        key, Schema.described("for manifests of the user's own", new LinkedHashMap<>()))));
        List<Map<String, Object>> samples = new ArrayList<>();
        for (int stage = 0; stage < chart.stages().all().size(); stage++) {
            samples.add(in(stage));
        }
        return Schema.document("Values of " + chart.name(), Schema.requiring(Schema.strict(properties), samples));
    }

    private List<Section> sections(int stage) {
        ChartContent content = chart.stages().all().get(stage).content();
        List<Section> all = new ArrayList<>();
        Map<String, Object> security = new LinkedHashMap<>();
        security.put("podSecurityContext", Security.pod(content.security()));
        security.put("securityContext", Security.container(content.security()));
        all.add(new Section("As whom all pods run.", security));
        if (!content.config().isEmpty()) {
            all.add(new Section(
                    "Variables that components share, by what they are about.",
                    Map.of("config", config.values(content))));
        }
        if (!content.files().isEmpty()) {
            all.add(new Section(
                    "Files that components share, by what they are about.", Map.of("files", files.values(content))));
        }
        components.forEach(values -> all.add(new Section(
                heading(values.component()),
                Map.of(ValuesKey.of(values.component().name()), values.in(stage)))));
        frame.testValues().ifPresent(test -> all.add(new Section("The pod of \"helm test\".", Map.of("tests", test))));
        Map<String, Object> passed = passed(chart.stages().all().get(stage).values());
        if (!passed.isEmpty()) {
            all.add(new Section("For manifests of the user's own.", passed));
        }
        return all;
    }

    /** Values that are passed through: there is nothing below them that a null could remove. */
    private static Map<String, Object> passed(Values values) {
        return withoutNulls(values.tree());
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> tree) {
        Map<String, Object> kept = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                kept.put(key, withoutNulls(Overlay.keyed(map)));
            } else if (value != null) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    private static String heading(ComponentStages component) {
        String description = component.sample().description();
        return description.isEmpty() ? component.name() : component.name() + ": " + description;
    }
}
