package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.model.component.Volume;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a chart carries, as values: those of one component, and those that components share. */
final class FileValues {
    private final Texts texts;

    FileValues(Texts texts) {
        this.texts = texts;
    }

    /** A component's own files, by the name of their volume. */
    Optional<Map<String, Object>> own(ComponentStages component, Component stage) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Volume volume : stage.volumes()) {
            SortedMap<String, Text> files = files(volume);
            if (!files.isEmpty()) {
                values.put(ValuesKey.of(volume.name()), write(files, readByTpl(component, volume.name())));
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** The names of the volumes by which a component has files of its own in some stage. */
    static Set<String> volumes(ComponentStages component) {
        Set<String> names = new LinkedHashSet<>();
        component.all().forEach(one -> names.addAll(volumes(one)));
        return names;
    }

    /** The names of the volumes by which a component has files of its own. */
    static List<String> volumes(Component component) {
        return component.volumes().stream()
                .filter(volume -> !files(volume).isEmpty())
                .map(Volume::name)
                .toList();
    }

    /** Whether some file of a volume has parts that only the release knows. */
    static boolean readByTpl(ComponentStages component, String volume) {
        return component.any(one -> one.volumes().stream()
                .filter(candidate -> candidate.name().equals(volume))
                .flatMap(found -> files(found).values().stream())
                .anyMatch(text -> !text.literal()));
    }

    /** A shared set's files. */
    Map<String, Object> shared(FileSet set, boolean readByTpl) {
        return write(set.files(), readByTpl);
    }

    private Map<String, Object> write(SortedMap<String, Text> files, boolean readByTpl) {
        Map<String, Object> values = new LinkedHashMap<>();
        files.forEach((name, text) -> values.put(name, texts.write(text, readByTpl)));
        return values;
    }

    private static SortedMap<String, Text> files(Volume volume) {
        if (volume instanceof Volume.ConfigFiles several) {
            return several.files();
        }
        if (volume instanceof Volume.ConfigFile one) {
            return new TreeMap<>(Map.of(one.fileName(), one.text()));
        }
        return Collections.emptySortedMap();
    }
}
