package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.DescribedObject;
import io.chartwright.model.component.MeasuredResource;
import io.chartwright.model.component.Metric;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.ScalingBehavior;
import io.chartwright.model.component.ScalingPolicy;
import io.chartwright.model.component.ScalingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an autoscaler looks at and how fast it acts, in the words of the API {@code autoscaling/v2}. */
public final class ScalingMetrics {
    private ScalingMetrics() {}

    /** The metrics of a component's autoscaler. */
    public static List<Map<String, Object>> of(Component component, List<Metric> metrics) {
        return metrics.stream().map(metric -> of(component, metric)).toList();
    }

    /** How fast an autoscaler acts. */
    public static Map<String, Object> behavior(ScalingBehavior behavior) {
        Map<String, Object> data = new LinkedHashMap<>();
        behavior.scaleUp().ifPresent(rules -> data.put("scaleUp", rules(rules)));
        behavior.scaleDown().ifPresent(rules -> data.put("scaleDown", rules(rules)));
        return data;
    }

    private static Map<String, Object> of(Component component, Metric metric) {
        if (metric instanceof Metric.PodResource pod) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("name", word(pod.resource()));
            source.put("target", share(pod.averageUtilization(), pod.averageValue()));
            return typed("Resource", "resource", source);
        }
        if (metric instanceof Metric.ContainerResource container) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("container", container.container().orElse(component.name()));
            source.put("name", word(container.containerResource()));
            source.put("target", share(container.averageUtilization(), container.averageValue()));
            return typed("ContainerResource", "containerResource", source);
        }
        if (metric instanceof Metric.PodMetric pods) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("metric", series(pods.pods(), pods.selector()));
            source.put("target", target("AverageValue", "averageValue", pods.averageValue()));
            return typed("Pods", "pods", source);
        }
        if (metric instanceof Metric.ObjectMetric object) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("describedObject", described(object.describedObject()));
            source.put("metric", series(object.object(), object.selector()));
            source.put("target", amount(object.value(), object.averageValue()));
            return typed("Object", "object", source);
        }
        Metric.ExternalMetric external = (Metric.ExternalMetric) metric;
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("metric", series(external.external(), external.selector()));
        source.put("target", amount(external.value(), external.averageValue()));
        return typed("External", "external", source);
    }

    private static Map<String, Object> typed(String type, String key, Map<String, Object> source) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put(key, source);
        return data;
    }

    private static String word(MeasuredResource resource) {
        return resource.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> described(DescribedObject object) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("apiVersion", object.apiVersion());
        data.put("kind", object.kind());
        data.put("name", object.name());
        return data;
    }

    private static Map<String, Object> series(String name, Map<String, String> selector) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        if (!selector.isEmpty()) {
            data.put("selector", Map.of("matchLabels", selector));
        }
        return data;
    }

    // Of two targets, the model has one.
    private static Map<String, Object> share(Optional<Percent> utilization, Optional<Quantity> average) {
        return utilization
                .map(share -> target("Utilization", "averageUtilization", share.value()))
                .orElseGet(() -> amount(Optional.empty(), average));
    }

    private static Map<String, Object> amount(Optional<Quantity> value, Optional<Quantity> average) {
        return value.map(whole -> target("Value", "value", whole))
                .or(() -> average.map(share -> target("AverageValue", "averageValue", share)))
                .orElseGet(Map::of);
    }

    private static Map<String, Object> target(String type, String key, Object target) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put(key, target instanceof Quantity quantity ? quantity.text() : target);
        return data;
    }

    private static Map<String, Object> rules(ScalingRules rules) {
        Map<String, Object> data = new LinkedHashMap<>();
        rules.stabilizationWindowSeconds().ifPresent(seconds -> data.put("stabilizationWindowSeconds", seconds));
        rules.selectPolicy().ifPresent(policy -> data.put("selectPolicy", policy.text()));
        rules.policies()
                .ifPresent(policies -> data.put(
                        "policies",
                        policies.stream().map(ScalingMetrics::policy).toList()));
        return data;
    }

    private static Map<String, Object> policy(ScalingPolicy policy) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", policy.type().text());
        data.put("value", policy.value());
        data.put("periodSeconds", policy.periodSeconds());
        return data;
    }
}
