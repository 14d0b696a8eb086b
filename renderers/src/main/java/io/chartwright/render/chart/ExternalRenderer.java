package io.chartwright.render.chart;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.Section;
import io.chartwright.model.ExternalChart;
import io.chartwright.render.values.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an umbrella chart holds of a chart of others. */
final class ExternalRenderer {
    private final ExternalChart external;

    ExternalRenderer(ExternalChart external) {
        this.external = external;
    }

    /** Its files, if they are vendored: under its own name, where Helm looks for it, whatever its alias. */
    Optional<FileTree> files() {
        return external.vendored().map(vendored -> FileTree.of(vendored.files()));
    }

    String folder() {
        return "charts/" + external.chart();
    }

    /** Its entry in {@code Chart.yaml}. */
    Map<String, Object> dependency() {
        Map<String, Object> dependency = new LinkedHashMap<>();
        dependency.put("name", external.chart());
        dependency.put("version", external.version());
        external.repository().ifPresent(url -> dependency.put("repository", url));
        if (!external.name().equals(external.chart())) {
            dependency.put("alias", external.name());
        }
        dependency.put("condition", external.condition());
        return dependency;
    }

    Section section() {
        String where = external.vendored().isPresent()
                ? "charts/" + external.chart() + "/values.yaml has the defaults."
                : external.repository().orElse("") + " has the defaults.";
        return new Section(external.chart() + " " + external.version() + ": " + where, values(external.base()));
    }

    /** The umbrella's values for it, the switch included. */
    Map<String, @Nullable Object> values(ExternalChart.Variant variant) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (switchedFromOutside()) {
            values.put(external.condition(), variant.enabled());
        } else {
            own.put(external.condition().substring(external.name().length() + 1), variant.enabled());
        }
        own.putAll(variant.values().tree());
        if (!own.isEmpty()) {
            values.put(external.name(), own);
        }
        return values;
    }

    /** Schemas by key: what the values of others may be is theirs to say. */
    Map<String, Object> schema() {
        Map<String, Object> open = new LinkedHashMap<>(Schema.anyObject());
        Map<String, Object> properties = new LinkedHashMap<>();
        if (switchedFromOutside()) {
            properties.put(
                    external.condition(),
                    Schema.described("whether " + external.name() + " is installed", Schema.bool()));
        } else {
            String key = external.condition().substring(external.name().length() + 1);
            open.put("properties", Map.of(key, Schema.bool()));
            open.put("required", List.of(key));
        }
        properties.put(
                external.name(), Schema.described("values of " + external.chart() + " " + external.version(), open));
        return properties;
    }

    private boolean switchedFromOutside() {
        return !external.condition().startsWith(external.name() + ".");
    }
}
