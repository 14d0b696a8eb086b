package io.chartwright.render.chart;

import static io.chartwright.render.values.Schema.array;
import static io.chartwright.render.values.Schema.bool;
import static io.chartwright.render.values.Schema.intOrPercent;
import static io.chartwright.render.values.Schema.integer;
import static io.chartwright.render.values.Schema.mapOf;
import static io.chartwright.render.values.Schema.object;
import static io.chartwright.render.values.Schema.oneOf;
import static io.chartwright.render.values.Schema.quantity;
import static io.chartwright.render.values.Schema.string;
import static io.chartwright.render.values.Schema.whole;

import io.chartwright.render.values.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What values on scale may hold: no more than templates read, and no more than the API takes. */
final class ScaleSchemas {
    private static final int LONGEST_WINDOW = 3600;
    private static final int LONGEST_PERIOD = 1800;

    private ScaleSchemas() {}

    /** An autoscaler in the chart. */
    static Map<String, Object> autoscaling(ComponentStages component) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("enabled", bool());
        properties.put("minReplicas", integer(1));
        properties.put("maxReplicas", integer(1));
        properties.put("targetCPUUtilizationPercentage", integer(1));
        properties.put("targetMemoryUtilizationPercentage", integer(1));
        if (component.any(Scale::hasMetrics)) {
            properties.put("metrics", metrics());
        }
        if (component.any(Scale::hasBehavior)) {
            properties.put("behavior", object("scaleUp", rules(), "scaleDown", rules()));
        }
        return Schema.strict(properties);
    }

    /** The word that an autoscaler beside the chart decides. */
    static Map<String, Object> scaledBeside() {
        return object(
                "enabled",
                Schema.described("whether an autoscaler beside the chart decides on the number of pods", bool()));
    }

    /** A disruption budget in the chart. */
    static Map<String, Object> budget(ComponentStages component) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("enabled", bool());
        properties.put("maxUnavailable", intOrPercent());
        properties.put("minAvailable", intOrPercent());
        if (Scale.policiesDiffer(component)) {
            properties.put("unhealthyPodEvictionPolicy", oneOf("AlwaysAllow", "IfHealthyBudget"));
        }
        return Schema.strict(properties);
    }

    private static Map<String, Object> metrics() {
        Map<String, Object> series = object("name", string(), "selector", object("matchLabels", mapOf(string())));
        Map<String, Object> share = anyOf(List.of(utilization(), amount("AverageValue", "averageValue")));
        Map<String, Object> amount = anyOf(List.of(amount("Value", "value"), amount("AverageValue", "averageValue")));
        Map<String, Object> described = whole("apiVersion", string(), "kind", string(), "name", string());
        return array(anyOf(List.of(
                metric("Resource", "resource", whole("name", oneOf("cpu", "memory"), "target", share)),
                metric(
                        "ContainerResource",
                        "containerResource",
                        whole("container", string(), "name", oneOf("cpu", "memory"), "target", share)),
                metric("Pods", "pods", whole("metric", series, "target", amount("AverageValue", "averageValue"))),
                metric("Object", "object", whole("describedObject", described, "metric", series, "target", amount)),
                metric("External", "external", whole("metric", series, "target", amount)))));
    }

    private static Map<String, Object> metric(String type, String key, Map<String, Object> source) {
        return whole("type", oneOf(type), key, source);
    }

    private static Map<String, Object> utilization() {
        return whole("type", oneOf("Utilization"), "averageUtilization", integer(1));
    }

    private static Map<String, Object> amount(String type, String key) {
        return whole("type", oneOf(type), key, quantity());
    }

    private static Map<String, Object> rules() {
        Map<String, Object> policies = array(whole(
                "type", oneOf("Pods", "Percent"), "value", integer(1), "periodSeconds", between(1, LONGEST_PERIOD)));
        policies.put("minItems", 1);
        return object(
                "stabilizationWindowSeconds", between(0, LONGEST_WINDOW),
                "selectPolicy", oneOf("Max", "Min", "Disabled"),
                "policies", policies);
    }

    private static Map<String, Object> between(int least, int most) {
        Map<String, Object> schema = integer(least);
        schema.put("maximum", most);
        return schema;
    }

    private static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", schemas);
        return schema;
    }
}
