package io.chartwright.core.edit;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The law of editing: an edited text says what it said before, and one subchart more. */
final class Sameness {
    private final YamlMapping before;
    private final String chart;
    private final String name;

    Sameness(YamlMapping before, String chart, String name) {
        this.before = before;
        this.chart = chart;
        this.name = name;
    }

    boolean holds(String file, byte[] edited) {
        YamlNode after;
        try {
            after = YamlReader.read(file, edited);
        } catch (ProblemsException e) {
            return false;
        }
        Map<String, @Nullable Object> expected = before.toData();
        Map<String, @Nullable Object> charts = child(expected, "charts");
        Map<String, @Nullable Object> subcharts = child(child(charts, chart), "subcharts");
        return subcharts.put(name, added(after)) == null && expected.equals(after.toData());
    }

    private @Nullable Object added(YamlNode after) {
        @Nullable YamlNode node = after;
        for (String key : new String[] {"charts", chart, "subcharts", name}) {
            node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
        }
        return node == null ? null : node.toData();
    }

    /** The mapping at a key, put there if it is missing or empty; a copy, because an alias may share it. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> child(Map<String, @Nullable Object> parent, String key) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (parent.get(key) instanceof Map<?, ?> present) {
            copy.putAll((Map<String, @Nullable Object>) present);
        }
        parent.put(key, copy);
        return copy;
    }
}
