package io.chartwright.render.chart;

import static io.chartwright.render.values.Schema.object;
import static io.chartwright.render.values.Schema.oneOf;
import static io.chartwright.render.values.Schema.string;

import io.chartwright.model.component.Image;
import java.util.LinkedHashMap;
import java.util.Map;

/** Images as values. */
final class Images {
    static final Map<String, Object> SCHEMA = object(
            "registry", string(),
            "repository", string(),
            "tag", string(),
            "pullPolicy", oneOf("Always", "IfNotPresent", "Never"));

    private Images() {}

    static Map<String, Object> values(Image image) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("registry", image.registry());
        values.put("repository", image.repository());
        values.put("tag", image.tag());
        values.put("pullPolicy", image.pullPolicy().word());
        return values;
    }
}
