package io.chartwright.render.chart;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.render.template.Templates;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ConfigMaps with files: those of single components, and those that components share. */
final class FilesRenderer {
    private final Templates templates;
    private final ChartContext chart;
    private final String firstWave;

    /** @param firstWave the wave of what jobs of the first phase need; empty if there are none */
    FilesRenderer(Templates templates, ChartContext chart, String firstWave) {
        this.templates = templates;
        this.chart = chart;
        this.firstWave = firstWave;
    }

    private record FilesView(String condition, List<FileMapView> maps) {}

    private record FileMapView(
            String chart,
            String component,
            String name,
            String guard,
            boolean later,
            String wave,
            String files,
            boolean readByTpl) {}

    Optional<String> own(ComponentStages component) {
        List<FileMapView> maps = new ArrayList<>();
        String path = WorkloadRenderer.path(component);
        for (String volume : FileValues.volumes(component)) {
            maps.add(new FileMapView(
                    chart.name(),
                    component.name(),
                    component.name() + "-" + volume,
                    component.every(one -> FileValues.volumes(one).contains(volume))
                            ? ""
                            : guard(path + ".files", volume),
                    !maps.isEmpty(),
                    component.sample().phase() == Phase.PREPARE ? firstWave : "",
                    path + ".files." + ValuesKey.of(volume),
                    FileValues.readByTpl(component, volume)));
        }
        return fill(component.switched() ? path + ".enabled" : "", maps);
    }

    Optional<String> shared() {
        List<FileMapView> maps = new ArrayList<>();
        for (FileSet set : sets().values()) {
            maps.add(new FileMapView(
                    chart.name(),
                    "",
                    set.name(),
                    chart.stages().any(content -> !names(content).contains(set.name()))
                            ? guard(".Values.files", set.name())
                            : "",
                    !maps.isEmpty(),
                    firstWave,
                    ".Values.files." + ValuesKey.of(set.name()),
                    readByTpl(set.name())));
        }
        return fill("", maps);
    }

    /** The shared files as values in a stage. */
    Map<String, Object> values(ChartContent content) {
        FileValues files = new FileValues(chart.texts());
        Map<String, Object> values = new LinkedHashMap<>();
        content.files().forEach(set -> values.put(ValuesKey.of(set.name()), files.shared(set, readByTpl(set.name()))));
        return values;
    }

    /** What the shared files may be. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        sets().values()
                .forEach(set -> properties.put(
                        ValuesKey.of(set.name()), Schema.described(set.description(), Schema.mapOf(Schema.string()))));
        return Schema.strict(properties);
    }

    private Optional<String> fill(String condition, List<FileMapView> maps) {
        return maps.isEmpty() ? Optional.empty() : Optional.of(templates.fill("files", new FilesView(condition, maps)));
    }

    private Map<String, FileSet> sets() {
        Map<String, FileSet> sets = new LinkedHashMap<>();
        chart.stages()
                .all()
                .forEach(stage -> stage.content().files().forEach(set -> sets.putIfAbsent(set.name(), set)));
        return sets;
    }

    /** Asks for files that an environment may not have, nor any others: by brackets, Go gets over what is missing. */
    private static String guard(String files, String name) {
        return "(" + files + ")." + ValuesKey.of(name);
    }

    private static List<String> names(ChartContent content) {
        return content.files().stream().map(FileSet::name).toList();
    }

    private boolean readByTpl(String name) {
        return chart.stages().any(content -> content.files().stream()
                .filter(set -> set.name().equals(name))
                .flatMap(set -> set.files().values().stream())
                .anyMatch(text -> !text.literal()));
    }
}
