package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A chart as its files have it.
 *
 * @param folder where it stands in the tree; empty for the tree's root
 * @param umbrella the name of the chart at the top, for places
 * @param subchart the name of the subchart below that, for places; empty for the top itself
 * @param metadata what Chart.yaml holds
 * @param values what values.yaml holds; empty if there is none
 * @param environments what the files in {@code values/} hold, by their names without {@code .yaml}
 * @param schema the text of values.schema.json
 * @param templates what all its templates say, without those of subcharts
 * @param subcharts the charts below {@code charts/}
 */
record Chart(
        String folder,
        String umbrella,
        String subchart,
        Fields metadata,
        Map<String, @Nullable Object> values,
        SortedMap<String, Map<String, @Nullable Object>> environments,
        Optional<String> schema,
        TemplateWords templates,
        List<Chart> subcharts) {

    /** What the chart calls itself, or else what its folder is called. */
    String name() {
        String own = metadata.text("name");
        return own.isEmpty() ? folderName() : own;
    }

    /** The last part of its folder. */
    String folderName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** A file of it, as a path in the tree. */
    String path(String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** A field in one of its files. */
    Place place(String file, String field) {
        return new Place(path(file), List.of(), umbrella, subchart, "", "", field);
    }

    /** What Chart.yaml says of the charts it depends on. */
    List<Fields> dependencies() {
        return metadata.items("dependencies");
    }

    /** The subchart that a dependency names, if it lies below {@code charts/}. */
    Optional<Chart> subchart(Fields dependency) {
        return subcharts.stream()
                .filter(chart -> chart.name().equals(dependency.text("name")))
                .findFirst();
    }

    /** The key in values that is for a dependency: its alias, or else its name. */
    static String key(Fields dependency) {
        String alias = dependency.text("alias");
        return alias.isEmpty() ? dependency.text("name") : alias;
    }
}
